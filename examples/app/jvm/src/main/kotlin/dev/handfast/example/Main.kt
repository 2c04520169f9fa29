package dev.handfast.example

import dev.handfast.Handfast
import dev.handfast.jvm.DeviceHomeException
import dev.handfast.jvm.onDesktop
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.launch
import java.util.concurrent.Executor
import javax.swing.JOptionPane
import javax.swing.SwingUtilities
import javax.swing.UIManager
import javax.swing.plaf.nimbus.NimbusLookAndFeel

fun main() {
    // Letters without steps, also where the desktop does not ask for them.
    System.setProperty("awt.useSystemAAFontSettings", "on")
    val window = CoroutineScope(Executor(SwingUtilities::invokeLater).asCoroutineDispatcher())
    window.launch {
        UIManager.setLookAndFeel(lookAndFeel())
        try {
            SignInWindow(SignIn(Handfast.onDesktop("dev.handfast.example")), window).open()
        } catch (failure: DeviceHomeException) {
            JOptionPane.showMessageDialog(null, failure.message, TITLE, JOptionPane.ERROR_MESSAGE)
        }
    }
}

/** The system's own; where Java knows none, the one of Java's that looks best. */
private fun lookAndFeel(): String {
    val ofSystem = UIManager.getSystemLookAndFeelClassName()
    return if (ofSystem == UIManager.getCrossPlatformLookAndFeelClassName()) {
        NimbusLookAndFeel::class.java.name
    } else {
        ofSystem
    }
}
