package dev.handfast.android.internal

import dev.handfast.android.support.TestCipher
import dev.handfast.ports.VaultPortException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.io.IOException

class SealedFileTest {
    @get:Rule
    val place = TemporaryFolder()

    private val cipher = TestCipher()
    private val synced = mutableListOf<File>()
    private val folder by lazy { File(place.root, "sdk") }
    private val file by lazy { File(folder, "state") }
    private val vault by lazy { SealedFile(file, cipher) { synced += it } }

    @Test
    fun `nothing was stored at first`() {
        assertNull(vault.load())
        assertFalse(folder.exists())
    }

    @Test
    fun `what was stored last is there, sealed`() {
        vault.store("one".toByteArray())
        vault.store("two".toByteArray())
        assertEquals("two", String(vault.load()!!))
        assertFalse("two" in file.readText())
        assertEquals(listOf("state"), folder.list()!!.toList())
        assertEquals(listOf(folder, folder), synced)
    }

    @Test
    fun `another object finds it`() {
        vault.store("one".toByteArray())
        assertEquals("one", String(SealedFile(file, cipher) {}.load()!!))
    }

    @Test
    fun `whoever is killed while writing leaves what was there`() {
        vault.store("one".toByteArray())
        File(folder, "state.new").writeText("half of it")
        assertEquals("one", String(vault.load()!!))
        vault.store("two".toByteArray())
        assertEquals("two", String(vault.load()!!))
    }

    @Test
    fun `a cipher that fails leaves what was there`() {
        vault.store("one".toByteArray())
        cipher.isAway = true
        assertThrows(VaultPortException.Unavailable::class.java) { vault.store("two".toByteArray()) }
        assertThrows(VaultPortException.Unavailable::class.java) { vault.load() }
        cipher.isAway = false
        assertEquals("one", String(vault.load()!!))
    }

    @Test
    fun `a folder that cannot be written is a failure and nothing is lost`() {
        place.newFile("sdk")
        assertThrows(VaultPortException.Unavailable::class.java) { vault.store("one".toByteArray()) }
        assertEquals("", File(place.root, "sdk").readText())
    }

    @Test
    fun `a folder that is not synced is a failure`() {
        val vault = SealedFile(file, cipher) { throw IOException("no more disk") }
        val failure = assertThrows(VaultPortException.Unavailable::class.java) {
            vault.store("one".toByteArray())
        }
        assertEquals("the file system said IOException", failure.message)
    }

    @Test
    fun `a file without its key counts as none`() {
        vault.store("one".toByteArray())
        val restored = SealedFile(file, TestCipher()) {}
        assertNull(restored.load())
        restored.store("two".toByteArray())
        assertEquals("two", String(restored.load()!!))
    }

    @Test
    fun `what cannot be read is no empty device`() {
        file.mkdirs()
        assertThrows(VaultPortException.Unavailable::class.java) { vault.load() }
    }

    @Test
    fun `deleting leaves neither file nor key`() {
        vault.store("one".toByteArray())
        val copy = file.readBytes()
        File(folder, "state.new").writeText("half of it")
        vault.delete()
        assertArrayEquals(emptyArray<String>(), folder.list())
        assertNull(cipher.open(copy))
        assertNull(vault.load())
        vault.delete()
        assertTrue(folder.isDirectory)
    }
}
