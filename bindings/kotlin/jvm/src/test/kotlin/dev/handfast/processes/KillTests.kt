package dev.handfast.processes

import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.InstallState
import dev.handfast.UserCreationOptions
import dev.handfast.jvm.onDesktop
import dev.handfast.support.TestServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.locks.LockSupport
import kotlin.random.Random

private const val CHILDREN = 25
private const val DEVICES_OF_ONE = 4
private const val CHILDREN_AT_ONCE = 3

/**
 * Processes are killed at a hundred random moments of a creation. What is found
 * afterwards is a whole user or none, and the same code leads to one user.
 */
class KillTests {
    @TempDir
    private lateinit var folder: Path
    private val seed = System.getenv("HANDFAST_KILL_SEED")?.toLong() ?: System.nanoTime()
    private val prefix = TestServer.freshPrefix()
    private val found = ConcurrentHashMap<String, AtomicInteger>()

    private inner class Victim(val name: String, val delay: Long) {
        val externalId = "$prefix/$name"
        val code = TestServer.code(externalId)
        val home: Path = folder.resolve(name)

        override fun toString(): String = "$home,$code,$delay"
    }

    @Test
    fun `killed at a hundred random moments of a creation`() {
        println("HANDFAST_KILL_SEED=$seed")
        val random = Random(seed)
        val longest = atOnce(CHILDREN_AT_ONCE) { wholeCreation(it) }.max()
        val moments = List(CHILDREN) { random.nextLong(longest) }
        val delays = moments.map { moment -> List(DEVICES_OF_ONE) { random.nextLong(moment / 2 + 1) } }
        atOnce(CHILDREN) { killAndLook(it, moments[it], delays[it]) }
        println("after ${CHILDREN * DEVICES_OF_ONE} kills within ${longest / 1_000_000} ms: $found")
        assertEquals(CHILDREN * DEVICES_OF_ONE, found.values.sumOf { it.get() })
        assertTrue(found.size > 1, "no two moments differed: $found")
    }

    private fun <Answer> atOnce(children: Int, task: (Int) -> Answer): List<Answer> {
        val pool = Executors.newFixedThreadPool(CHILDREN_AT_ONCE)
        try {
            return List(children) { number -> pool.submit(Callable { task(number) }) }.map { it.get() }
        } finally {
            pool.shutdownNow()
        }
    }

    /** How many nanoseconds the creations of a child take that is not killed. */
    private fun wholeCreation(number: Int): Long {
        val victims = List(DEVICES_OF_ONE) { Victim("whole-$number-$it", 0) }
        Child("create", TestServer.url, *words(victims)).use { child ->
            assertEquals("ready", child.line())
            val begun = System.nanoTime()
            child.proceed()
            assertEquals("created", child.line())
            return System.nanoTime() - begun
        }
    }

    private fun killAndLook(number: Int, moment: Long, delays: List<Long>) {
        val victims = delays.mapIndexed { index, delay -> Victim("$number-$index", delay) }
        Child("create", TestServer.url, *words(victims)).use { child ->
            assertEquals("ready", child.line())
            child.proceed()
            LockSupport.parkNanos(moment)
        }
        victims.forEach(::look)
    }

    private fun look(victim: Victim) = Handfast.onDesktop(victim.home).use { sdk ->
        sdk.initialize(InitializationOptions(TestServer.url))
        val state = when {
            sdk.userExists -> "a whole user"
            sdk.userCreationPending -> "to be resumed"
            else -> "nothing"
        }
        found.computeIfAbsent(state) { AtomicInteger() }.incrementAndGet()
        runBlocking {
            if (sdk.userExists) {
                assertEquals(InstallState.ACTIVE, sdk.status.value?.installState)
            } else if (sdk.userCreationPending && victim.delay % 2 == 0L) {
                assertNotNull(sdk.resumeUserCreation())
            } else {
                sdk.createUser(UserCreationOptions(victim.code))
            }
            sdk.requestUserAccessToken()
        }
        val told = checkNotNull(TestServer.find(victim.externalId))
        assertEquals(told["id"].asString, sdk.userId)
        assertEquals(1, told["installs"].asJsonArray.size())
        assertEquals(told["active_install_id"].asString, sdk.status.value?.installId)
    }

    private fun words(victims: List<Victim>) = victims.map(Victim::toString).toTypedArray()
}
