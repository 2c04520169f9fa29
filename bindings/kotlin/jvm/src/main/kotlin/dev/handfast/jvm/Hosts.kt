package dev.handfast.jvm

private val loopback = Regex("""127(\.\d{1,3}){3}""")

/** Whether a host, as an address names it, is this machine. Nobody is asked for names. */
internal fun isThisMachine(host: String): Boolean =
    host.lowercase() == "localhost" || host == "[::1]" || loopback.matches(host)
