package dev.handfast

import kotlinx.coroutines.Deferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import java.util.concurrent.Executor

/** Hears of an operation's success. */
public fun interface OnSuccessListener<in Value> {
    /** The operation succeeded with [result]. */
    public fun onSuccess(result: Value)
}

/** Hears of an operation's failure. */
public fun interface OnFailureListener {
    /** The operation failed. */
    public fun onFailure(exception: HandfastException)
}

/** Hears of an operation's end, whatever it is. */
public fun interface OnCompleteListener<Value> {
    /** The operation succeeded, failed or was cancelled. */
    public fun onComplete(operation: Operation<Value>)
}

/** Hears that an operation was cancelled. */
public fun interface OnCanceledListener {
    /** The operation was cancelled. */
    public fun onCanceled()
}

/**
 * A call under way. Each listener is told once, also when it is added after the
 * end; on the platform's own executor (the main thread on Android) unless
 * another is given.
 */
@OptIn(ExperimentalCoroutinesApi::class)
public class Operation<Value> internal constructor(
    private val call: Deferred<Value>,
    private val executor: Executor,
) {
    /** Whether it succeeded, failed or was cancelled. */
    public val isComplete: Boolean
        get() = call.isCompleted

    /** Whether it succeeded. */
    public val isSuccessful: Boolean
        get() = call.isCompleted && !call.isCancelled

    /** Whether it was cancelled. */
    public val isCanceled: Boolean
        get() = call.isCompleted && call.isCancelled && exception == null

    /** Why it failed; `null` unless it failed. */
    public val exception: HandfastException?
        get() = if (call.isCompleted) call.getCompletionExceptionOrNull() as? HandfastException else null

    /** What it succeeded with. Throws an [IllegalStateException] unless it succeeded. */
    public val result: Value
        get() {
            check(isSuccessful) { "the operation has no result" }
            return call.getCompleted()
        }

    /**
     * Ends the call where it stands, if it is still under way. Nothing is left
     * stuck: a user creation then waits to be resumed.
     */
    public fun cancel() {
        call.cancel()
    }

    /** Has [listener] told of a success. */
    public fun addOnSuccessListener(listener: OnSuccessListener<Value>): Operation<Value> =
        addOnSuccessListener(executor, listener)

    /** Has [listener] told of a success, on [executor]. */
    public fun addOnSuccessListener(
        executor: Executor,
        listener: OnSuccessListener<Value>,
    ): Operation<Value> = atEnd(executor) { if (isSuccessful) listener.onSuccess(result) }

    /** Has [listener] told of a failure. */
    public fun addOnFailureListener(listener: OnFailureListener): Operation<Value> =
        addOnFailureListener(executor, listener)

    /** Has [listener] told of a failure, on [executor]. */
    public fun addOnFailureListener(
        executor: Executor,
        listener: OnFailureListener,
    ): Operation<Value> = atEnd(executor) { exception?.let(listener::onFailure) }

    /** Has [listener] told of the end. */
    public fun addOnCompleteListener(listener: OnCompleteListener<Value>): Operation<Value> =
        addOnCompleteListener(executor, listener)

    /** Has [listener] told of the end, on [executor]. */
    public fun addOnCompleteListener(
        executor: Executor,
        listener: OnCompleteListener<Value>,
    ): Operation<Value> = atEnd(executor) { listener.onComplete(this) }

    /** Has [listener] told of a cancellation. */
    public fun addOnCanceledListener(listener: OnCanceledListener): Operation<Value> =
        addOnCanceledListener(executor, listener)

    /** Has [listener] told of a cancellation, on [executor]. */
    public fun addOnCanceledListener(
        executor: Executor,
        listener: OnCanceledListener,
    ): Operation<Value> = atEnd(executor) { if (isCanceled) listener.onCanceled() }

    private fun atEnd(executor: Executor, tell: () -> Unit): Operation<Value> {
        call.invokeOnCompletion {
            try {
                executor.execute(tell)
            } catch (thrown: Throwable) {
                // The other listeners are told all the same.
                val thread = Thread.currentThread()
                thread.uncaughtExceptionHandler.uncaughtException(thread, thrown)
            }
        }
        return this
    }
}
