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

fun main() {
    val window = CoroutineScope(Executor(SwingUtilities::invokeLater).asCoroutineDispatcher())
    window.launch {
        UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName())
        try {
            SignInWindow(SignIn(Handfast.onDesktop("dev.handfast.example")), window).open()
        } catch (failure: DeviceHomeException) {
            JOptionPane.showMessageDialog(null, failure.message, TITLE, JOptionPane.ERROR_MESSAGE)
        }
    }
}
