//! The API reference as one page, made from the OpenAPI document.

use askama::Template;
use serde_json::Value;
use utoipa::openapi::OpenApi as Document;

use crate::documents::page::{self, Span};

#[derive(Template)]
#[template(path = "reference.html")]
struct ReferencePage {
    title: String,
    description: String,
    groups: Vec<Group>,
    schemas: Vec<Schema>,
}

/// The operations under one heading.
struct Group {
    anchor: String,
    name: String,
    description: Vec<Span>,
    operations: Vec<OperationEntry>,
}

struct OperationEntry {
    anchor: String,
    method: String,
    path: String,
    summary: String,
    description: Vec<Span>,
    credentials: Vec<String>,
    parameters: Vec<Field>,
    request: Option<String>,
    responses: Vec<ResponseEntry>,
}

struct ResponseEntry {
    status: String,
    description: Vec<Span>,
    schema: Option<String>,
}

struct Schema {
    anchor: String,
    name: String,
    description: Vec<Span>,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    is_required: bool,
    /// The schema that the kind links to.
    link: Option<String>,
    description: Vec<Span>,
}

/// The page as the server shows it.
pub(crate) fn html(document: &Document) -> String {
    let document = serde_json::to_value(document).unwrap_or_default();
    page::rendered(&ReferencePage {
        title: text(&document["info"]["title"]),
        description: text(&document["info"]["description"]),
        groups: groups(&document),
        schemas: schemas(&document),
    })
}

fn groups(document: &Value) -> Vec<Group> {
    list(&document["tags"])
        .map(|tag| {
            let name = text(&tag["name"]);
            Group {
                anchor: anchor(&name),
                description: page::spans(&text(&tag["description"])),
                operations: operations(document, &name),
                name,
            }
        })
        .collect()
}

fn operations(document: &Value, tag: &str) -> Vec<OperationEntry> {
    let mut entries = Vec::new();
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item) {
            if list(&operation["tags"]).any(|name| name == tag) {
                entries.push(operation_entry(path, method, operation));
            }
        }
    }
    entries
}

fn operation_entry(path: &str, method: &str, operation: &Value) -> OperationEntry {
    OperationEntry {
        anchor: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]),
        description: page::spans(&text(&operation["description"])),
        credentials: list(&operation["security"])
            .filter_map(credential)
            .collect(),
        parameters: list(&operation["parameters"]).map(parameter).collect(),
        request: body_schema(&operation["requestBody"]),
        responses: members(&operation["responses"])
            .map(|(status, response)| ResponseEntry {
                status: status.to_owned(),
                description: page::spans(&text(&response["description"])),
                schema: body_schema(response),
            })
            .collect(),
    }
}

fn credential(requirement: &Value) -> Option<String> {
    let (name, scopes) = members(requirement).next()?;
    let name = match name {
        "api_key" => "API key",
        "access_token" => "access token of the user",
        "device_proof" => "device proof",
        other => other,
    };
    let scopes: Vec<String> = list(scopes).map(text).collect();
    Some(if scopes.is_empty() {
        name.to_owned()
    } else {
        format!("{name} with scope {}", scopes.join(", "))
    })
}

fn parameter(parameter: &Value) -> Field {
    Field {
        name: text(&parameter["name"]),
        kind: text(&parameter["in"]),
        is_required: parameter["required"] == true,
        link: None,
        description: page::spans(&text(&parameter["description"])),
    }
}

/// The name of the schema of a body, if it has one of its own.
fn body_schema(body: &Value) -> Option<String> {
    let (_, content) = members(&body["content"]).next()?;
    Some(reference(&content["schema"]).unwrap_or_else(|| kind(&content["schema"])))
}

fn schemas(document: &Value) -> Vec<Schema> {
    members(&document["components"]["schemas"])
        .map(|(name, schema)| Schema {
            anchor: anchor(name),
            name: name.to_owned(),
            description: page::spans(&text(&schema["description"])),
            fields: fields(schema),
        })
        .collect()
}

fn fields(schema: &Value) -> Vec<Field> {
    let required: Vec<String> = list(&schema["required"]).map(text).collect();
    let parts = std::iter::once(schema).chain(list(&schema["allOf"]));
    parts
        .flat_map(|part| members(&part["properties"]))
        .map(|(name, property)| Field {
            name: name.to_owned(),
            kind: kind(property),
            is_required: required.iter().any(|field| field == name),
            link: linked(property),
            description: page::spans(&text(&property["description"])),
        })
        .collect()
}

fn kind(schema: &Value) -> String {
    if let Some(name) = linked(schema) {
        let is_list = schema["type"] == "array";
        return if is_list {
            format!("list of {name}")
        } else {
            name
        };
    }
    match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().map(text).collect::<Vec<_>>().join(" or "),
        _ => "object".to_owned(),
    }
}

/// The schema that a property refers to, itself, in a list or as an alternative.
fn linked(schema: &Value) -> Option<String> {
    reference(schema)
        .or_else(|| reference(&schema["items"]))
        .or_else(|| list(&schema["oneOf"]).find_map(reference))
        .or_else(|| list(&schema["anyOf"]).find_map(reference))
        .or_else(|| list(&schema["allOf"]).find_map(reference))
}

fn reference(schema: &Value) -> Option<String> {
    let path = schema["$ref"].as_str()?;
    path.rsplit('/').next().map(ToOwned::to_owned)
}

fn anchor(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members = value.as_object().into_iter().flatten();
    members.map(|(name, member)| (name.as_str(), member))
}
