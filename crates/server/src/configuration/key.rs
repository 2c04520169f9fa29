//! The one table of what can be configured.
//!
//! Flags, environment variables, their help, `handfast config check` and the
//! reading of values all come from here.

/// One thing that can be configured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its name in the configuration file, with its section.
    pub(crate) name: &'static str,
    /// What its value is called in the help.
    pub(crate) value_name: &'static str,
    /// What it is when nobody says otherwise, in the same words as a value
    /// that is given; empty where [`Key::absent`] says what happens.
    pub(crate) default: &'static str,
    /// What happens without a value.
    pub(crate) absent: &'static str,
    /// What a value must be, after the words "must be".
    pub(crate) expected: &'static str,
    /// What it is for.
    pub(crate) about: &'static str,
}

impl Key {
    /// The environment variable that gives it.
    pub(crate) fn variable(&self) -> String {
        let name = self.name.replace('.', "_").to_ascii_uppercase();
        format!("{PREFIX}{name}")
    }

    /// The flag that gives it, without its dashes.
    pub(crate) fn flag(&self) -> String {
        self.name.replace(['.', '_'], "-")
    }

    /// Whether it may come from the environment alone.
    pub(crate) fn is_of_environment(&self) -> bool {
        *self == MASTER_KEY
    }

    /// Whether a flag may give it: others on the machine read flags.
    pub(crate) fn has_flag(&self) -> bool {
        ![MASTER_KEY, OPENID_CLIENT_SECRET].contains(self)
    }

    /// Whether its value is, or may hold, a secret: it is never shown.
    pub(crate) fn is_secret(&self) -> bool {
        [MASTER_KEY, DATABASE_URL, OPENID_CLIENT_SECRET].contains(self)
    }

    /// Whether it is a list; flags and the environment take commas.
    pub(crate) fn is_list(&self) -> bool {
        [TRUSTED_PROXIES, OPENID_ROLES].contains(self)
    }

    /// The key of that name.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|key| key.name == name)
    }
}

/// What the names of environment variables begin with.
pub(crate) const PREFIX: &str = "HANDFAST_";

macro_rules! keys {
    ($($constant:ident = $name:literal $value_name:literal, $default:literal $absent:literal,
        $expected:literal, $about:literal;)*) => {
        $(
            #[doc = $about]
            pub(crate) const $constant: Key = Key {
                name: $name,
                value_name: $value_name,
                default: $default,
                absent: $absent,
                expected: $expected,
                about: $about,
            };
        )*

        /// Every key, in the order of the help.
        pub(crate) const ALL: &[&Key] = &[$(&$constant,)*];
    };
}

keys! {
    DATA_DIR = "data_dir" "DIR", "" "`$XDG_DATA_HOME/handfast` or `~/.local/share/handfast`",
        "the path of a directory",
        "The directory of database and master key; made when it is not there";
    MASTER_KEY_FILE = "master_key_file" "FILE", "" "`master.key` in the data directory",
        "the path of a file",
        "The file of the key that seals the platform's other keys; made at the first start";
    MASTER_KEY = "master_key" "KEY", "" "the master key is read from its file",
        "32 bytes in base64url: 43 letters, digits, - and _",
        "The master key itself, instead of a file";
    DATABASE_URL = "database.url" "URL", "" "the data is in a SQLite file in the data directory",
        "the URL of a PostgreSQL database, such as postgres://handfast@db.example.com/handfast",
        "The PostgreSQL database, for several servers; a URL with a password is better given by \
         the environment";
    DATABASE_POOL_SIZE = "database.pool_size" "COUNT", "16" "",
        "a whole number from 1 to 1000",
        "The most connections of this server to the PostgreSQL database";
    LISTEN = "listen" "ADDRESS", "127.0.0.1:8080" "",
        "an IP address and a port, such as 127.0.0.1:8080 or [::]:8080",
        "Where to listen; port 0 takes a free one";
    PUBLIC_URL = "public_url" "URL", "" "the address listened on",
        "an address such as https://id.example.com, without user name, query and fragment",
        "The address that devices see; needed behind a proxy";
    DASHBOARD_LISTEN = "dashboard.listen" "ADDRESS", "" "where the APIs are",
        "an IP address and a port, such as 127.0.0.1:8081 or [::]:8081",
        "Where the dashboard listens by itself; port 0 takes a free one";
    DASHBOARD_URL = "dashboard.url" "URL", "" "the address that devices see, or the dashboard's own",
        "an address such as https://id.example.com, without user name, query and fragment",
        "The address that operators see";
    OPENID_ISSUER = "dashboard.openid_issuer" "URL", "" "operators sign in with passwords alone",
        "the issuer of an OpenID Connect provider, such as https://login.example.com, with TLS or \
         on this machine",
        "The company's OpenID Connect provider, through which operators may sign in";
    OPENID_CLIENT_ID = "dashboard.openid_client_id" "NAME", "" "none; needed with a provider",
        "a name of printable ASCII characters",
        "This installation's client id at the provider";
    OPENID_CLIENT_SECRET = "dashboard.openid_client_secret" "SECRET", "" "none; needed with a provider",
        "a secret of printable ASCII characters",
        "This installation's client secret at the provider; not as a flag, and never shown";
    OPENID_GROUPS_CLAIM = "dashboard.openid_groups_claim" "NAME", "groups" "",
        "the name of a claim",
        "The claim of the ID token that holds a person's groups";
    OPENID_ROLES = "dashboard.openid_roles" "GROUP=ROLE", "" "roles are given in the dashboard alone",
        "groups and their roles, such as engineering=developer, or support=viewer@app_… for one app",
        "The roles that the provider's groups give, separated by commas";
    TRUSTED_PROXIES = "trusted_proxies" "NETWORK", "" "no proxy is believed",
        "networks or addresses such as 10.0.0.0/8 and 192.0.2.1",
        "The proxies whose X-Forwarded-For is believed, separated by commas";
    RATE_LIMIT_KEY = "rate_limits.per_key_per_second" "COUNT", "10000" "",
        "a whole number, 0 for no limit",
        "The most requests a second with one API key; 0 is no limit";
    RATE_LIMIT_ADDRESS = "rate_limits.per_address_per_second" "COUNT", "2000" "",
        "a whole number, 0 for no limit",
        "The most device calls and failed sign-ins a second from one address; 0 is no limit";
    MAX_CONNECTIONS = "limits.max_connections" "COUNT", "10000" "",
        "a whole number from 1 to 1000000",
        "The most connections at once; more wait";
    HEADER_TIMEOUT = "limits.header_timeout" "DURATION", "30s" "",
        "a duration from 1s to 1h, such as 30s",
        "How long a connection may take for the head of a request, and be idle before it";
    REQUEST_TIMEOUT = "limits.request_timeout" "DURATION", "30s" "",
        "a duration from 1s to 1h, such as 30s",
        "How long one request may take";
    BODY_LIMIT = "limits.body_limit" "BYTES", "65536" "",
        "a number of bytes from 4096 to 67108864",
        "The largest body of a request";
    SHUTDOWN_GRACE = "shutdown_grace" "DURATION", "30s" "",
        "a duration of at most 1h, such as 30s",
        "How long a shutdown waits for requests that were accepted";
    CLOSED_INSTALLS = "retention.closed_installs" "DURATION", "180d" "",
        "a duration of 30d to 36500d, such as 180d",
        "How long installs that were deactivated or reset are kept";
    EVENTS = "retention.events" "DURATION", "400d" "",
        "a duration of 1d to 36500d, such as 400d",
        "How long events about users and devices are kept";
    LOG_FORMAT = "log.format" "FORMAT", "" "`text` on a terminal, `json` otherwise",
        "`text` or `json`",
        "The form of the log on standard error: text or json";
    LOG_FILTER = "log.filter" "FILTER", "info" "",
        "a level (error, warn, info, debug, trace) or directives such as handfast_http=debug,warn",
        "What is logged: a level, or directives by module";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_and_flags_follow_from_the_name() {
        assert_eq!(
            MAX_CONNECTIONS.variable(),
            "HANDFAST_LIMITS_MAX_CONNECTIONS"
        );
        assert_eq!(MAX_CONNECTIONS.flag(), "limits-max-connections");
        assert_eq!(LOG_FORMAT.flag(), "log-format");
        assert_eq!(Key::named("log.format"), Some(&LOG_FORMAT));
    }

    #[test]
    fn no_two_keys_have_the_same_variable() {
        let mut variables: Vec<String> = ALL.iter().map(|key| key.variable()).collect();
        variables.sort();
        variables.dedup();
        assert_eq!(variables.len(), ALL.len());
    }

    #[test]
    fn every_key_has_a_default_or_says_what_happens_without() {
        for key in ALL {
            assert_ne!(
                key.default.is_empty(),
                key.absent.is_empty(),
                "{}",
                key.name
            );
        }
    }
}
