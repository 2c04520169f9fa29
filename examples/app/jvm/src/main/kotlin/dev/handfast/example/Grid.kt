package dev.handfast.example

import java.awt.Color
import java.awt.Dimension
import java.awt.GridBagConstraints
import java.awt.GridBagLayout
import java.awt.Insets
import javax.swing.JComponent
import javax.swing.JLabel
import javax.swing.JPanel

/** The colour of words that tell of a failure. */
val FAILURE = Color(0xB3261E)
private const val GAP = 4
private const val NAME_WIDTH = 110

/** Lays names and what they name in two columns. */
class Grid(private val panel: JPanel) {
    private var rows = 0

    init {
        panel.layout = GridBagLayout()
    }

    /** One more row. */
    fun field(name: String, field: JComponent) {
        val label = JLabel(name)
        label.labelFor = field
        label.preferredSize = Dimension(NAME_WIDTH, label.preferredSize.height)
        panel.add(label, place(column = 0))
        panel.add(field, place(column = 1))
        rows++
    }

    private fun place(column: Int) = GridBagConstraints().apply {
        gridx = column
        gridy = rows
        weightx = column.toDouble()
        anchor = GridBagConstraints.BASELINE_LEADING
        fill = GridBagConstraints.HORIZONTAL
        insets = Insets(GAP, 0, GAP, 0)
    }
}
