package dev.handfast.examples

// ANCHOR: start
import android.app.Application
import android.util.Log
import dev.handfast.Handfast
import dev.handfast.InitializationException
import dev.handfast.InitializationOptions
import dev.handfast.UserCreationException
import dev.handfast.android.getInstance
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch

class ExampleApplication : Application() {
    private val background = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    override fun onCreate() {
        super.onCreate()
        val handfast = Handfast.getInstance(this)
        try {
            handfast.initialize(InitializationOptions("https://id.example"))
        } catch (failure: InitializationException) {
            Log.w("Example", failure)
            return
        }
        // A creation that was cut short goes on here.
        background.launch {
            try {
                handfast.resumeUserCreation()
            } catch (failure: UserCreationException) {
                Log.i("Example", "later: $failure")
            }
        }
    }
}
// ANCHOR_END: start
