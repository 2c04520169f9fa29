//! What to write into a backend and into an app, with the app's own address.

/// Stands for the platform's address in a snippet.
const PLACE: &str = "{{ public_url }}";

/// Something to copy.
pub(super) struct Snippet {
    name: &'static str,
    title: &'static str,
    text: &'static str,
}

/// The snippets that may be chosen from, and the one that is.
pub(super) struct Choice {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) others: Vec<Other>,
}

/// A way to a snippet.
pub(super) struct Other {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) is_here: bool,
}

macro_rules! snippets {
    ($($name:literal = $title:literal,)*) => {
        &[$(Snippet {
            name: $name,
            title: $title,
            text: include_str!(concat!("../../../templates/snippets/", $name, ".txt")),
        },)*]
    };
}

/// Of a backend that asks for a code. The first is chosen until another is.
pub(super) const BACKENDS: &[Snippet] = snippets! {
    "curl" = "curl",
    "node" = "Node",
    "python" = "Python",
    "kotlin" = "Kotlin",
    "go" = "Go",
    "ruby" = "Ruby",
    "php" = "PHP",
    "csharp" = "C#",
};

/// Of an app that creates the user.
pub(super) const SDKS: &[Snippet] = snippets! {
    "swift" = "Swift",
    "kotlin-android" = "Kotlin",
    "react-native" = "React Native",
};

impl Choice {
    pub(super) fn of(snippets: &'static [Snippet], chosen: &str, public_url: &str) -> Self {
        let found = snippets.iter().find(|snippet| snippet.name == chosen);
        let chosen = found.unwrap_or(&snippets[0]);
        Self {
            name: chosen.name,
            text: chosen.text.trim_end().replace(PLACE, public_url),
            others: snippets
                .iter()
                .map(|snippet| Other {
                    name: snippet.name,
                    title: snippet.title,
                    is_here: snippet.name == chosen.name,
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::api_key;

    use super::*;

    const URL: &str = "https://id.example";
    const VARIABLE: &str = "HANDFAST_API_KEY";

    fn texts(snippets: &'static [Snippet]) -> Vec<String> {
        let names = snippets.iter().map(|snippet| snippet.name);
        names
            .map(|name| Choice::of(snippets, name, URL).text)
            .collect()
    }

    #[test]
    fn a_backend_takes_the_key_from_its_environment() {
        for text in texts(BACKENDS) {
            assert!(text.contains(VARIABLE), "{text}");
            assert!(
                text.contains("https://id.example/users/auth-code"),
                "{text}"
            );
        }
    }

    #[test]
    fn an_app_never_sees_a_key() {
        for text in texts(SDKS) {
            assert!(!text.contains(VARIABLE), "{text}");
            assert!(text.contains(URL), "{text}");
        }
    }

    /// What an SDK offers, and how its snippet calls it.
    const CALLS: &[(&str, &str, &[&str])] = &[
        (
            "swift",
            include_str!("../../../../../bindings/api/swift.txt"),
            &[
                "InitializationOptions",
                "UserCreationOptions",
                "createUser(options: ",
            ],
        ),
        (
            "kotlin-android",
            include_str!("../../../../../bindings/api/kotlin.txt"),
            &["InitializationOptions", "UserCreationOptions"],
        ),
        (
            "react-native",
            include_str!("../../../../../bindings/api/typescript.txt"),
            &["platformUrl: ", "authCode: ", "userInfo", "userId"],
        ),
    ];

    #[test]
    fn an_app_calls_what_its_sdk_offers() {
        for (name, api, calls) in CALLS {
            let text = Choice::of(SDKS, name, URL).text;
            for call in calls.iter().chain(&["initialize", "createUser", "reset"]) {
                assert!(text.contains(call), "{call} in {text}");
                assert!(api.contains(call), "{call} in what {name} offers");
            }
        }
    }

    #[test]
    fn no_snippet_holds_a_key_or_an_address_that_is_left_open() {
        for text in texts(BACKENDS).iter().chain(&texts(SDKS)) {
            assert!(!text.contains(api_key::PREFIX), "{text}");
            assert!(!text.contains(PLACE), "{text}");
        }
    }

    #[test]
    fn the_first_is_chosen_until_another_is() {
        assert_eq!(Choice::of(BACKENDS, "", URL).name, "curl");
        let choice = Choice::of(BACKENDS, "go", URL);
        assert_eq!(choice.name, "go");
        let here: Vec<&str> = choice
            .others
            .iter()
            .filter(|other| other.is_here)
            .map(|other| other.title)
            .collect();
        assert_eq!(here, ["Go"]);
    }
}
