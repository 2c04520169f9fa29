package dev.handfast.examples

// ANCHOR: ports
import android.content.Context
import dev.handfast.Handfast
import dev.handfast.android.AndroidPorts
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException

/** An SDK for a test of the app, whose device is out of reach of everything. */
fun offline(context: Context): Handfast {
    val nobody = HttpPort { throw HttpPortException.Unreachable("offline") }
    return Handfast(AndroidPorts.of(context, nobody))
}
// ANCHOR_END: ports
