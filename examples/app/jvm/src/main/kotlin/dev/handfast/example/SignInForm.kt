package dev.handfast.example

import javax.swing.JPanel
import javax.swing.JPasswordField
import javax.swing.JTextField
import javax.swing.event.DocumentEvent
import javax.swing.event.DocumentListener

private const val COLUMNS = 34

/** Where the platform and the backend are, and who signs in. */
class SignInForm : JPanel() {
    private val platformField = JTextField("http://127.0.0.1:8080", COLUMNS)
    private val backendField = JTextField("http://127.0.0.1:8000", COLUMNS)
    private val nameField = JTextField("carol", COLUMNS)
    private val passwordField = JPasswordField(COLUMNS)
    private val fields = listOf(platformField, backendField, nameField, passwordField)

    init {
        val grid = Grid(this)
        grid.field("Platform", platformField)
        grid.field("Backend", backendField)
        grid.field("Name", nameField)
        grid.field("Password", passwordField)
    }

    /** The address of the platform. */
    val platform: String
        get() = platformField.text.trim()

    /** The address of the app's own backend. */
    val backend: String
        get() = backendField.text.trim()

    /** Whether everything is filled in. */
    val isComplete: Boolean
        get() = fields.all { it.document.length > 0 }

    /** Who signs in; the password is not kept in its field. */
    fun takePerson(): Person {
        val person = Person(nameField.text.trim(), String(passwordField.password))
        passwordField.text = ""
        return person
    }

    /** Has [hear] told of every change. */
    fun onChange(hear: () -> Unit) {
        val listener = object : DocumentListener {
            override fun insertUpdate(event: DocumentEvent) = hear()

            override fun removeUpdate(event: DocumentEvent) = hear()

            override fun changedUpdate(event: DocumentEvent) = hear()
        }
        fields.forEach { it.document.addDocumentListener(listener) }
    }

    /** Whether anything can be filled in. */
    override fun setEnabled(enabled: Boolean) {
        super.setEnabled(enabled)
        fields.forEach { it.isEnabled = enabled }
    }
}
