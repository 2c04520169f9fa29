package dev.handfast.example

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.awt.BorderLayout
import java.awt.Component
import javax.swing.BorderFactory
import javax.swing.Box
import javax.swing.BoxLayout
import javax.swing.JButton
import javax.swing.JFrame
import javax.swing.JLabel
import javax.swing.JPanel
import javax.swing.WindowConstants

/** What the window is called. */
const val TITLE = "Handfast"
private const val SPACE = 16

/** Shows who is signed in, and hands on what is pressed. Lives on Swing's thread. */
class SignInWindow(private val signIn: SignIn, private val scope: CoroutineScope) {
    private val form = SignInForm()
    private val facts = FactsPanel()
    private val message = JLabel(" ")
    private val signInButton = JButton("Sign in")
    private val refreshButton = JButton("Refresh")
    private val resetButton = JButton("Reset")
    private val frame = JFrame(TITLE)

    /** Opens the window and begins. */
    fun open() {
        press(signInButton) { signIn.signIn(form.platform, Backend(form.backend), form.takePerson()) }
        press(refreshButton) { signIn.refresh() }
        press(resetButton) { signIn.reset() }
        form.onChange { enable(signIn.state.value) }
        lay()
        scope.launch { signIn.state.collect(::show) }
        scope.launch {
            signIn.start(form.platform)
            signIn.follow()
        }
        frame.isVisible = true
    }

    private fun press(button: JButton, act: suspend () -> Unit) {
        button.addActionListener { scope.launch { act() } }
    }

    private fun show(state: SignInState) {
        message.text = state.message.ifEmpty { if (state.isBusy) "One moment…" else " " }
        message.foreground = if (state.isFailure) FAILURE else form.foreground
        facts.show(state)
        enable(state)
    }

    private fun enable(state: SignInState) {
        form.isEnabled = !state.isBusy && !state.isSignedIn
        signInButton.isEnabled = !state.isBusy && !state.isSignedIn && form.isComplete
        refreshButton.isEnabled = !state.isBusy && state.isSignedIn
        resetButton.isEnabled = !state.isBusy
    }

    private fun lay() {
        val content = JPanel()
        content.layout = BoxLayout(content, BoxLayout.Y_AXIS)
        content.border = BorderFactory.createEmptyBorder(SPACE, SPACE, SPACE, SPACE)
        val parts = listOf(form, row(signInButton, refreshButton, resetButton), row(message), facts)
        for (part in parts) {
            part.alignmentX = Component.LEFT_ALIGNMENT
            content.add(part)
            content.add(Box.createVerticalStrut(SPACE / 2))
        }
        frame.contentPane.add(content, BorderLayout.CENTER)
        frame.rootPane.defaultButton = signInButton
        frame.defaultCloseOperation = WindowConstants.EXIT_ON_CLOSE
        frame.pack()
        frame.minimumSize = frame.size
        frame.setLocationRelativeTo(null)
    }

    private fun row(vararg parts: Component) = Box.createHorizontalBox().apply {
        for (part in parts) {
            add(part)
            add(Box.createHorizontalStrut(SPACE / 2))
        }
        add(Box.createHorizontalGlue())
    }
}
