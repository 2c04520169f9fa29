package dev.handfast.example

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle

/** The only screen. */
class MainActivity : ComponentActivity() {
    private val signIn: SignIn
        get() = (application as ExampleApplication).signIn

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            val state by signIn.state.collectAsStateWithLifecycle()
            MaterialTheme {
                SignInScreen(state, signIn)
            }
        }
    }

    override fun onStart() {
        super.onStart()
        signIn.refresh()
    }
}
