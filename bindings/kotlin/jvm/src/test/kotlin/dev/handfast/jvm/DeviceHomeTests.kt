package dev.handfast.jvm

import dev.handfast.ports.DeviceKeyPortException
import dev.handfast.ports.VaultPortException
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.math.BigInteger
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.security.AlgorithmParameters
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.ECGenParameterSpec
import java.security.spec.ECParameterSpec
import java.security.spec.ECPoint
import java.security.spec.ECPublicKeySpec
import kotlin.io.path.createDirectory
import kotlin.io.path.createSymbolicLinkPointingTo
import kotlin.io.path.getPosixFilePermissions
import kotlin.io.path.readText
import kotlin.io.path.setPosixFilePermissions
import kotlin.io.path.writeText

/** Store and keys in files. */
class DeviceHomeTests {
    @TempDir
    private lateinit var parent: Path
    private val folder by lazy { parent.resolve("apps").resolve("home") }

    @Test
    fun `what is stored is found again, by its owner alone`() {
        DeviceHome.open(folder).use { home ->
            assertNull(home.vault.load())
            home.vault.store(byteArrayOf(1))
            home.vault.store(byteArrayOf(2, 3))
            home.deviceKey.createKey("one")
        }
        assertEquals("rwx------", PosixFilePermissions.toString(folder.getPosixFilePermissions()))
        for (file in Files.walk(folder).filter(Files::isRegularFile).toList()) {
            assertEquals("rw-------", PosixFilePermissions.toString(file.getPosixFilePermissions()))
        }
        DeviceHome.open(folder).use { home ->
            assertArrayEquals(byteArrayOf(2, 3), home.vault.load())
            home.vault.delete()
            home.vault.delete()
            assertNull(home.vault.load())
        }
    }

    @Test
    fun `a draft that a crash left is nothing`() {
        DeviceHome.open(folder).use { home ->
            folder.resolve("vault.draft").writeText("half")
            folder.resolve("keys/one.pem.draft").writeText("half")
            assertNull(home.vault.load())
            assertEquals(emptyList<String>(), home.deviceKey.keyNames())
            home.vault.store(byteArrayOf(1))
            home.deviceKey.createKey("one")
            assertArrayEquals(byteArrayOf(1), home.vault.load())
            assertEquals(listOf("one"), home.deviceKey.keyNames())
        }
    }

    @Test
    fun `a home is held by one, until it is closed`() {
        val home = DeviceHome.open(folder)
        repeat(2) {
            val failure = assertThrows<DeviceHomeException> { DeviceHome.open(folder) }
            assertEquals(DeviceHomeFailureReason.IN_USE, failure.reason)
            assertTrue(failure.details.contains("name another home"))
        }
        home.close()
        home.close()
        DeviceHome.open(folder).close()
    }

    @Test
    fun `what others may get at is refused`() {
        DeviceHome.open(folder).use { home ->
            home.vault.store(byteArrayOf(1))
            folder.resolve("vault").setPosixFilePermissions(PosixFilePermissions.fromString("rw-r-----"))
            val failure = assertThrows<VaultPortException.Unsafe> { home.vault.load() }
            assertTrue(failure.message.orEmpty().contains("chmod 600"))
            assertThrows<VaultPortException.Unsafe> { home.vault.store(byteArrayOf(2)) }
        }
        folder.setPosixFilePermissions(PosixFilePermissions.fromString("rwxr-x---"))
        assertEquals(DeviceHomeFailureReason.UNSAFE, failureOf(folder).reason)
        val link = parent.resolve("link").createSymbolicLinkPointingTo(folder)
        assertEquals(DeviceHomeFailureReason.UNSAFE, failureOf(link).reason)
        val file = parent.resolve("file").also { it.writeText("") }
        assertEquals(DeviceHomeFailureReason.UNSAFE, failureOf(file).reason)
        assertEquals(DeviceHomeFailureReason.UNAVAILABLE, failureOf(file.resolve("home")).reason)
    }

    @Test
    fun `a store that is away says so`() {
        DeviceHome.open(folder).use { home ->
            folder.resolve("vault.draft").createDirectory().resolve("x").writeText("")
            assertThrows<VaultPortException.Unavailable> { home.vault.store(byteArrayOf(1)) }
        }
    }

    @Test
    fun `a signature is one of the key`() {
        DeviceHome.open(folder).use { home ->
            val keys = home.deviceKey
            keys.createKey("one")
            val point = keys.publicKey("one")
            keys.createKey("one")
            assertArrayEquals(point, keys.publicKey("one"))
            val signature = keys.sign("one", byteArrayOf(7))
            assertEquals(64, signature.size)
            assertTrue(verifies(point, byteArrayOf(7), signature))
            assertTrue(!verifies(point, byteArrayOf(8), signature))
        }
    }

    @Test
    fun `keys are deleted, and their names checked`() {
        DeviceHome.open(folder).use { home ->
            val keys = home.deviceKey
            keys.createKey("one")
            keys.createKey("two-2")
            assertEquals(setOf("one", "two-2"), keys.keyNames().toSet())
            keys.deleteKey("one")
            keys.deleteKey("one")
            assertThrows<DeviceKeyPortException.NotFound> { keys.sign("one", byteArrayOf()) }
            for (name in listOf("", "../vault", "a/b", "ä", "x".repeat(101))) {
                assertThrows<DeviceKeyPortException.Unavailable> { keys.createKey(name) }
            }
        }
    }

    @Test
    fun `a damaged key says so and shows nothing`() {
        DeviceHome.open(folder).use { home ->
            home.deviceKey.createKey("one")
            val file = folder.resolve("keys/one.pem")
            val secret = file.readText().lines()[1]
            for (damaged in listOf("", secret, file.readText().replace("PUBLIC", "OTHER"))) {
                file.writeText(damaged)
                val failure = assertThrows<DeviceKeyPortException.Unavailable> { home.deviceKey.publicKey("one") }
                assertTrue(!failure.stackTraceToString().contains(secret))
            }
        }
    }

    @Test
    fun `an application has a folder of its own`() {
        assertTrue(userDataFolder("com.example.app").endsWith("com.example.app"))
        assertTrue(userDataFolder("com.example.app").isAbsolute)
        for (name in listOf("", "..", "a/b", "a\\b")) {
            assertThrows<IllegalArgumentException> { userDataFolder(name) }
        }
    }

    private fun failureOf(folder: Path) = assertThrows<DeviceHomeException> { DeviceHome.open(folder) }

    private fun verifies(point: ByteArray, message: ByteArray, signature: ByteArray): Boolean {
        val curve = AlgorithmParameters.getInstance("EC").apply { init(ECGenParameterSpec("secp256r1")) }
            .getParameterSpec(ECParameterSpec::class.java)
        val w = ECPoint(BigInteger(1, point.copyOf(32)), BigInteger(1, point.copyOfRange(32, 64)))
        val verifier = Signature.getInstance("SHA256withECDSAinP1363Format")
        verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(ECPublicKeySpec(w, curve)))
        verifier.update(message)
        return verifier.verify(signature)
    }
}
