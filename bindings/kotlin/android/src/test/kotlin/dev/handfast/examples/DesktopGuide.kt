package dev.handfast.examples

// ANCHOR: desktop
import dev.handfast.AppFacts
import dev.handfast.DeviceFacts
import dev.handfast.FormFactor
import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.jvm.onDesktop

fun startOnDesktop(): Handfast {
    val handfast = Handfast.onDesktop("com.example.app")
    handfast.initialize(
        InitializationOptions(
            platformUrl = "https://id.example",
            app = AppFacts("com.example.app", "2.1.0"),
            device = DeviceFacts(FormFactor.OTHER, model = "Example One"),
        ),
    )
    return handfast
}
// ANCHOR_END: desktop
