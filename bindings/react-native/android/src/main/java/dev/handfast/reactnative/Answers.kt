package dev.handfast.reactnative

import android.util.Base64
import com.facebook.react.bridge.Arguments
import com.facebook.react.bridge.WritableMap
import dev.handfast.ports.DeviceKeyPortException
import dev.handfast.ports.VaultPortException

private const val BASE64URL = Base64.URL_SAFE or Base64.NO_PADDING or Base64.NO_WRAP

/** The bytes of a text from JavaScript. */
internal fun decode(text: String): ByteArray = Base64.decode(text, BASE64URL)

/** What a port answers, or why it does not. JavaScript looks for every field. */
internal fun bytesAnswer(ask: () -> ByteArray?): WritableMap = answer {
  val bytes = ask()
  putString("value", bytes?.let { Base64.encodeToString(it, BASE64URL) })
}

/** The same for a port that answers nothing. */
internal fun emptyAnswer(act: () -> Unit): WritableMap = bytesAnswer {
  act()
  null
}

/** The same for a port that answers names. */
internal fun namesAnswer(ask: () -> List<String>): WritableMap = answer {
  putArray("names", Arguments.fromList(ask()))
}

/** What a port throws beside its own failures is thrown in JavaScript too. */
private fun answer(fill: WritableMap.() -> Unit): WritableMap = try {
  failing(null, null).apply(fill)
} catch (failure: VaultPortException) {
  failing(if (failure is VaultPortException.Unsafe) "UNSAFE" else "UNAVAILABLE", failure.message)
} catch (failure: DeviceKeyPortException) {
  val isMissing = failure is DeviceKeyPortException.NotFound
  failing(if (isMissing) "NOT_FOUND" else "UNAVAILABLE", failure.message)
}

private fun failing(failure: String?, details: String?) = Arguments.createMap().apply {
  putNull("value")
  putArray("names", Arguments.createArray())
  putString("failure", failure)
  putString("details", details)
}
