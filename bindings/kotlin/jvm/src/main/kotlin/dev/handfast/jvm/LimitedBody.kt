package dev.handfast.jvm

import java.io.IOException
import java.net.http.HttpResponse.BodySubscriber
import java.net.http.HttpResponse.BodySubscribers
import java.nio.ByteBuffer
import java.util.concurrent.CompletionStage
import java.util.concurrent.Flow.Subscription

private const val LONGEST = 1024 * 1024

/** An answer without end is not read to it. */
internal class TooLargeException : IOException() {
    val details: String = "the answer is larger than any answer of the platform"
}

/** A whole body of at most a mebibyte. */
internal class LimitedBody(
    private val whole: BodySubscriber<ByteArray> = BodySubscribers.ofByteArray(),
) : BodySubscriber<ByteArray> by whole {
    private lateinit var subscription: Subscription
    private var length = 0

    override fun getBody(): CompletionStage<ByteArray> = whole.body

    override fun onSubscribe(subscription: Subscription) {
        this.subscription = subscription
        whole.onSubscribe(subscription)
    }

    override fun onNext(parts: List<ByteBuffer>) {
        length += parts.sumOf(ByteBuffer::remaining)
        if (length > LONGEST) {
            subscription.cancel()
            whole.onError(TooLargeException())
        } else {
            whole.onNext(parts)
        }
    }
}
