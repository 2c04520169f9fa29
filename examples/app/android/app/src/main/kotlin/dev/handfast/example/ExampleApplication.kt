package dev.handfast.example

import android.app.Application

/** Begins with what is stored, whichever screen is shown first. */
class ExampleApplication : Application() {
    /** Who is signed in. It outlives every screen. */
    lateinit var signIn: SignIn
        private set

    override fun onCreate() {
        super.onCreate()
        signIn = SignIn(this)
        signIn.start()
    }
}
