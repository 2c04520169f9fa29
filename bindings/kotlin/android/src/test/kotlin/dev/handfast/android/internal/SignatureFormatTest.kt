package dev.handfast.android.internal

import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.math.BigInteger
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.Signature
import java.security.spec.ECGenParameterSpec

class SignatureFormatTest {
    @Test
    fun `numbers become 32 bytes each`() {
        assertArrayEquals(plain(1, 2), SignatureFormat.plainFromDer(der(1.bytes, 2.bytes)))
        // A leading zero keeps a number positive and is no part of it.
        val large = ByteArray(33).also { it.fill(-1, fromIndex = 1) }
        val told = SignatureFormat.plainFromDer(der(large, 3.bytes))
        assertArrayEquals(large.drop(1).toByteArray() + plain(3), told)
    }

    @Test
    fun `what java signs is verified by what the format says`() {
        val generator = KeyPairGenerator.getInstance("EC")
        generator.initialize(ECGenParameterSpec("secp256r1"))
        val pair = generator.generateKeyPair()
        // Enough for numbers with zeros before and after the top bit.
        repeat(1000) { round ->
            val signature = sign(pair.private, "message $round")
            val plain = SignatureFormat.plainFromDer(signature)!!
            assertEquals(64, plain.size)
            val verifier = Signature.getInstance("SHA256withECDSAinP1363Format")
            verifier.initVerify(pair.public)
            verifier.update("message $round".toByteArray())
            assertTrue(verifier.verify(plain))
        }
    }

    @Test
    fun `what is no signature is none`() {
        val whole = der(1.bytes, 2.bytes)
        for (length in whole.indices) {
            assertNull(SignatureFormat.plainFromDer(whole.copyOf(length)))
        }
        assertNull(SignatureFormat.plainFromDer(whole + 0))
        assertNull(SignatureFormat.plainFromDer(der(ByteArray(33) { 1 }, 2.bytes)))
        assertNull(SignatureFormat.plainFromDer(byteArrayOf(0x30, 0x81.toByte(), 0x02)))
        for (index in listOf(0, 2, 5)) {
            val other = whole.copyOf().also { it[index] = 4 }
            assertNull(SignatureFormat.plainFromDer(other))
        }
    }

    @Test
    fun `coordinates are padded`() {
        assertArrayEquals(plain(5), SignatureFormat.padded(5.bytes))
        assertThrows(IllegalArgumentException::class.java) {
            SignatureFormat.padded(ByteArray(33) { 1 })
        }
    }

    private fun sign(key: PrivateKey, message: String): ByteArray {
        val signature = Signature.getInstance("SHA256withECDSA")
        signature.initSign(key)
        signature.update(message.toByteArray())
        return signature.sign()
    }

    private val Int.bytes get() = BigInteger.valueOf(toLong()).toByteArray()

    private fun plain(vararg numbers: Int) =
        numbers.fold(ByteArray(0)) { all, number -> all + ByteArray(31) + number.toByte() }

    private fun der(r: ByteArray, s: ByteArray): ByteArray {
        val numbers = integer(r) + integer(s)
        return byteArrayOf(0x30, numbers.size.toByte()) + numbers
    }

    private fun integer(number: ByteArray) = byteArrayOf(2, number.size.toByte()) + number
}
