package dev.handfast.internal

import dev.handfast.HandfastStatus
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The status on the device, read anew after whatever may have changed it. */
internal class StatusFlow(private val read: () -> HandfastStatus?) {
    private val latest = MutableStateFlow<HandfastStatus?>(null)

    val values: StateFlow<HandfastStatus?> = latest.asStateFlow()

    /** Reading and telling are one, so that nothing old is told last. */
    @Synchronized
    fun updateOrThrow() {
        latest.value = read()
    }

    /** Leaves what was told last where nothing can be read. */
    fun update() {
        try {
            updateOrThrow()
        } catch (_: Exception) {
            return
        }
    }
}
