package dev.handfast.jvm

import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.DeviceKeyPortException
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.security.GeneralSecurityException
import java.security.Signature

private const val ENDING = ".pem"
private const val LONGEST_NAME = 100

/** Device keys, each in a file of its own. */
internal class FileDeviceKey(private val folder: Path) : DeviceKeyPort {
    override fun createKey(name: String): Unit = asked {
        val file = file(name)
        if (PrivateFiles.read(file) == null) {
            PrivateFiles.write(file, KeyFile.fresh().toBytes())
        }
    }

    override fun publicKey(name: String): ByteArray = asked { load(name).coordinates }

    override fun sign(name: String, message: ByteArray): ByteArray = asked {
        val signature = Signature.getInstance("SHA256withECDSAinP1363Format")
        signature.initSign(load(name).privateKey)
        signature.update(message)
        signature.sign()
    }

    override fun deleteKey(name: String): Unit = asked { PrivateFiles.remove(file(name)) }

    override fun keyNames(): List<String> = asked {
        Files.list(folder).use { files ->
            files.map { it.fileName.toString() }
                .filter { it.endsWith(ENDING) }
                .map { it.removeSuffix(ENDING) }
                .toList()
        }
    }

    private fun load(name: String): KeyFile {
        val content = PrivateFiles.read(file(name)) ?: throw DeviceKeyPortException.NotFound()
        return KeyFile.from(content)
    }

    private fun file(name: String): Path {
        val isPlain = name.all { it in 'a'..'z' || it in 'A'..'Z' || it in '0'..'9' || it == '-' }
        if (name.isEmpty() || name.length > LONGEST_NAME || !isPlain) {
            val details = "the name of a key has letters, digits and - alone"
            throw DeviceKeyPortException.Unavailable(details)
        }
        return folder.resolve(name + ENDING)
    }

    private fun <Answer> asked(ask: () -> Answer): Answer = try {
        ask()
    } catch (unsafe: UnsafeFileException) {
        throw DeviceKeyPortException.Unavailable(unsafe.details)
    } catch (failure: IOException) {
        throw DeviceKeyPortException.Unavailable("$folder cannot be used: ${failure.whatHappened}")
    } catch (_: GeneralSecurityException) {
        // Its words might tell of the key.
        throw DeviceKeyPortException.Unavailable("the key cannot be used, or its file is damaged")
    }
}
