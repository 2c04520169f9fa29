package dev.handfast.example

import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import javax.swing.JLabel
import javax.swing.JPanel
import javax.swing.JScrollPane
import javax.swing.JTextArea

private const val LINES = 4
private const val NOTHING = "–"

/** How things stand on this device, and what was heard. */
class FactsPanel : JPanel() {
    private val user = JLabel(NOTHING)
    private val install = JLabel(NOTHING)
    private val reason = JLabel(NOTHING)
    private val tokenEnd = JLabel(NOTHING)
    private val heard = JTextArea(LINES, 0)
    private val time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withZone(ZoneId.systemDefault())

    init {
        heard.isEditable = false
        val grid = Grid(this)
        grid.field("User", user)
        grid.field("Install", install)
        grid.field("Reason", reason)
        grid.field("Token until", tokenEnd)
        grid.field("Heard", JScrollPane(heard))
    }

    /** Shows a state. */
    fun show(state: SignInState) {
        user.text = state.userId ?: NOTHING
        install.text = state.installState?.name?.lowercase() ?: NOTHING
        reason.text = state.reason ?: NOTHING
        tokenEnd.text = state.tokenEnd?.let(time::format) ?: NOTHING
        heard.text = state.heard.joinToString("\n")
        heard.caretPosition = 0
    }
}
