package dev.handfast.android

import android.content.Context
import android.os.UserManager
import dev.handfast.android.internal.AndroidFacts
import dev.handfast.android.internal.DeviceLock
import dev.handfast.android.internal.KeystoreCipher
import dev.handfast.android.internal.KeystoreKeys
import dev.handfast.android.internal.MainThread
import dev.handfast.android.internal.SealedFile
import dev.handfast.android.internal.UnlockedVault
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import java.io.File

/** What Android supplies to the SDK. */
public object AndroidPorts {
    /**
     * HTTP of the system, a store in a file that is in no backup, sealed by the
     * Android Keystore, and device keys in the Android Keystore: in StrongBox
     * where the device has it. Listeners are told on the main thread.
     *
     * For a test of an app, [http] may be one that answers from memory.
     */
    @JvmStatic
    @JvmOverloads
    public fun of(context: Context, http: HttpPort = UrlConnectionHttp()): HandfastPorts =
        of(context.applicationContext ?: context, http, SealedFile::syncFolder)

    internal fun of(
        application: Context,
        http: HttpPort,
        syncFolder: (File) -> Unit,
    ): HandfastPorts {
        val lock = DeviceLock { folder(application) }
        return HandfastPorts(
            http = http,
            vault = UnlockedVault(
                isUnlocked = { isUnlocked(application) },
                lock = lock,
                file = { SealedFile(folder(application).resolve("state"), KeystoreCipher(), syncFolder) },
            ),
            deviceKey = KeystoreKeys.on(application),
            listenerExecutor = MainThread,
            facts = AndroidFacts.of(application),
            closeable = lock,
        )
    }

    private fun isUnlocked(context: Context) =
        context.getSystemService(UserManager::class.java)?.isUserUnlocked == true

    // Asked for late: before the first unlock there is no such folder.
    private fun folder(context: Context) = context.noBackupFilesDir.resolve("dev.handfast.sdk")
}
