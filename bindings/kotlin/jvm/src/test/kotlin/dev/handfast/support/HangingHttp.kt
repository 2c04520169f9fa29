package dev.handfast.support

import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.awaitCancellation
import java.util.concurrent.CountDownLatch

/** A client that never answers, until it is told to. */
class HangingHttp : HttpPort {
    val isAsked = CountDownLatch(1)
    val isCancelled = CountDownLatch(1)

    @Volatile
    var answers: HttpPort? = null

    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        answers?.let { return it.send(request) }
        isAsked.countDown()
        try {
            awaitCancellation()
        } catch (cancelled: CancellationException) {
            isCancelled.countDown()
            throw cancelled
        }
    }
}
