//! The OpenAPI 3.1 document.

use handfast_protocol::{ErrorCode, Problem};
use utoipa::openapi::path::{HttpMethod, Operation, PathItem};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    Components, ContentBuilder, OpenApi as Document, Ref, RefOr, ResponseBuilder,
};
use utoipa::{Modify, OpenApi};

use crate::documents::operation_errors::error_codes;
use crate::routes::described_routes;

const ALIASES: [(&str, &str); 2] = [
    ("/v2/users/me", "/users/me"),
    ("/v2/users/{user_id}", "/users/{user_id}"),
];

/// What the document says besides its paths.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Handfast",
        description = "Which of my customer's users is on this device? Your server vouches for a user and gets a short-lived code; the app hands it to the SDK; the device redeems it for a user, an access token and a configuration. Each user is active on one device at a time.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    components(schemas(Problem)),
    modifiers(&Credentials),
    tags(
        (name = "Server to server", description = "For the customer's server. JSON in and out; `Authorization: Bearer` with an API key, or with the access token of the user whose data it is."),
        (name = "Device", description = "For the SDK. Every call carries a DPoP proof (RFC 9449) made with the install's own key; every call but user creation names the install in the proof's claim `ins`."),
    )
)]
struct Description;

struct Credentials;

impl Modify for Credentials {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_with(Components::new);
        let bearer = |format: &str, description: &str| {
            SecurityScheme::Http(
                HttpBuilder::new()
                    .scheme(HttpAuthScheme::Bearer)
                    .bearer_format(format)
                    .description(Some(description))
                    .build(),
            )
        };
        components.add_security_scheme(
            "api_key",
            bearer("hfk_…", "An API key of the app. Never on a device."),
        );
        components.add_security_scheme(
            "access_token",
            bearer("JWT", "The access token of the user whose data it is."),
        );
        let proof = ApiKeyValue::with_description(
            "DPoP",
            "A proof made with the install's own key (RFC 9449, ES256).",
        );
        components.add_security_scheme(
            "device_proof",
            SecurityScheme::ApiKey(ApiKey::Header(proof)),
        );
    }
}

/// The document as it is committed and served.
pub fn openapi_json() -> String {
    // The document is made of texts alone: writing it cannot fail.
    let mut json = document().to_pretty_json().unwrap_or_default();
    json.push('\n');
    json
}

pub(crate) fn document() -> Document {
    let mut document = Description::openapi();
    document.merge(described_routes().into_openapi());
    for item in document.paths.paths.values_mut() {
        for operation in operations_mut(item) {
            add_problems(operation);
        }
    }
    for (alias, path) in ALIASES {
        if let Some(item) = document.paths.paths.get(path).cloned() {
            document.paths.paths.insert(alias.to_owned(), renamed(item));
        }
    }
    document
}

/// The operations of a path, with their methods.
pub(crate) fn operations(item: &PathItem) -> Vec<(HttpMethod, &Operation)> {
    [
        (HttpMethod::Get, &item.get),
        (HttpMethod::Post, &item.post),
        (HttpMethod::Patch, &item.patch),
        (HttpMethod::Delete, &item.delete),
    ]
    .into_iter()
    .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
    .collect()
}

fn operations_mut(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [
        &mut item.get,
        &mut item.post,
        &mut item.patch,
        &mut item.delete,
    ]
    .into_iter()
    .flatten()
}

/// One response a status, naming every error code that comes with it.
fn add_problems(operation: &mut Operation) {
    let id = operation.operation_id.clone().unwrap_or_default();
    let mut codes: Vec<ErrorCode> = error_codes(&id).collect();
    codes.sort_by_key(|code| code.status());
    for group in codes.chunk_by(|a, b| a.status() == b.status()) {
        let names: Vec<String> = group
            .iter()
            .map(|code| format!("`{}`", code.as_str()))
            .collect();
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name("Problem")))
            .build();
        let response = ResponseBuilder::new()
            .description(names.join(", "))
            .content("application/problem+json", content)
            .build();
        let status = group.first().map_or(500, |code| code.status());
        operation
            .responses
            .responses
            .insert(status.to_string(), RefOr::T(response));
    }
}

fn renamed(mut item: PathItem) -> PathItem {
    for operation in operations_mut(&mut item) {
        if let Some(id) = &mut operation.operation_id {
            id.push_str("V2");
        }
        operation.summary = operation
            .summary
            .take()
            .map(|summary| format!("{summary} (older address)"));
    }
    item
}
