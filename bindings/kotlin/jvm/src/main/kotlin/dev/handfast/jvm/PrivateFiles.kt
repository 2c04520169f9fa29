package dev.handfast.jvm

import java.io.IOException
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.FileSystemException
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.LinkOption.NOFOLLOW_LINKS
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.READ
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.BasicFileAttributes
import java.nio.file.attribute.FileAttribute
import java.nio.file.attribute.PosixFileAttributes
import java.nio.file.attribute.PosixFilePermission
import java.nio.file.attribute.PosixFilePermissions

/** A file or folder that others may get at, or that is something else. */
internal class UnsafeFileException(val details: String) : IOException(details)

/** What happened, without what a file holds. */
internal val IOException.whatHappened: String
    get() = (this as? FileSystemException)?.reason ?: javaClass.simpleName

private val hasPermissions = "posix" in FileSystems.getDefault().supportedFileAttributeViews()

/** What a new file has so that its owner alone can use it. */
internal val ownerOnly: Array<FileAttribute<*>> = permissions("rw-------")

private fun permissions(text: String): Array<FileAttribute<*>> = if (hasPermissions) {
    arrayOf(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text)))
} else {
    emptyArray()
}

/** Files that nobody else can read, written wholly or not at all. */
internal object PrivateFiles {
    /** The content of [file], if it is there. */
    fun read(file: Path): ByteArray? = if (isFile(file)) Files.readAllBytes(file) else null

    /**
     * Puts [content] in the place of what was there. A crash leaves the old or
     * the new, never a mixture, and once this returned, the new.
     */
    fun write(file: Path, content: ByteArray) {
        isFile(file)
        val draft = file.resolveSibling("${file.fileName}.draft")
        // A draft that a crash left behind holds nothing that was promised.
        Files.deleteIfExists(draft)
        FileChannel.open(draft, setOf(CREATE_NEW, WRITE), *ownerOnly).use { channel ->
            val left = ByteBuffer.wrap(content)
            while (left.hasRemaining()) {
                channel.write(left)
            }
            channel.force(true)
        }
        Files.move(draft, file, ATOMIC_MOVE)
        syncFolderOf(file)
    }

    /** Removes [file] and its draft, durably; their not being there is no failure. */
    fun remove(file: Path) {
        val draft = file.resolveSibling("${file.fileName}.draft")
        val wasThere = Files.deleteIfExists(file)
        if (Files.deleteIfExists(draft) || wasThere) {
            syncFolderOf(file)
        }
    }

    /** Makes a folder that only its owner may enter, unless it is there. */
    fun makeFolder(folder: Path) {
        if (attributes(folder) == null) {
            Files.createDirectories(folder, *permissions("rwx------"))
        }
        val found = attributes(folder) ?: throw NoSuchFileException(folder.toString())
        checkReal(folder, found)
        if (!found.isDirectory) {
            throw UnsafeFileException("$folder is not a folder; name another")
        }
        checkOwner(folder, found, "run chmod 700 on it")
    }

    private fun isFile(file: Path): Boolean {
        val found = attributes(file) ?: return false
        checkReal(file, found)
        if (!found.isRegularFile) {
            throw UnsafeFileException("$file is not a regular file; remove it")
        }
        checkOwner(file, found, "run chmod 600 on it")
        return true
    }

    private fun checkReal(path: Path, found: BasicFileAttributes) {
        if (found.isSymbolicLink) {
            throw UnsafeFileException("$path is a symbolic link; put the real thing in its place")
        }
    }

    private fun checkOwner(path: Path, found: BasicFileAttributes, cure: String) {
        val owner = setOf(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
        )
        if (found is PosixFileAttributes && !owner.containsAll(found.permissions())) {
            throw UnsafeFileException("others may get at $path; $cure")
        }
    }

    private fun attributes(path: Path): BasicFileAttributes? {
        val kind = if (hasPermissions) PosixFileAttributes::class else BasicFileAttributes::class
        return try {
            Files.readAttributes(path, kind.java, NOFOLLOW_LINKS)
        } catch (_: NoSuchFileException) {
            null
        }
    }

    /** A move or removal is durable once its folder is. Windows has no such thing. */
    private fun syncFolderOf(file: Path) {
        if (hasPermissions) {
            FileChannel.open(file.parent, READ).use { it.force(true) }
        }
    }
}
