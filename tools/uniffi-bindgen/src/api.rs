//! What a library offers to other languages, as a text that shows in a review
//! what changed.

use camino::Utf8Path;
use uniffi_bindgen::macro_metadata::extract_from_library;
use uniffi_meta::{
    DefaultValueMetadata, EnumMetadata, EnumShape, FieldMetadata, FnParamMetadata, LiteralMetadata,
    Metadata, MethodMetadata, ObjectMetadata, RecordMetadata, TraitMethodMetadata, Type,
};

/// One line for each thing that the library offers, and for each part of it.
pub(crate) fn summary(library: &Utf8Path) -> anyhow::Result<String> {
    let all = extract_from_library(library)?;
    let mut items: Vec<(String, Vec<String>)> =
        all.iter().filter_map(|item| describe(item, &all)).collect();
    items.sort();
    let mut text = String::new();
    for (head, parts) in items {
        text.push_str(&head);
        text.push('\n');
        for part in parts {
            text.push_str("    ");
            text.push_str(&part);
            text.push('\n');
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    Ok(text)
}

fn describe(item: &Metadata, all: &[Metadata]) -> Option<(String, Vec<String>)> {
    match item {
        Metadata::Record(record) => Some(describe_record(record)),
        Metadata::Enum(choice) => Some(describe_enum(choice)),
        Metadata::Object(object) => Some(describe_object(object, all)),
        _ => None,
    }
}

fn describe_record(record: &RecordMetadata) -> (String, Vec<String>) {
    let head = format!("record {}", record.name);
    (head, record.fields.iter().map(field).collect())
}

fn describe_enum(choice: &EnumMetadata) -> (String, Vec<String>) {
    let kind = match choice.shape {
        EnumShape::Enum => "enum",
        EnumShape::Error { .. } => "error",
    };
    let variants = choice.variants.iter().map(|variant| {
        let fields: Vec<String> = variant.fields.iter().map(field).collect();
        if fields.is_empty() {
            variant.name.clone()
        } else {
            format!("{}({})", variant.name, fields.join(", "))
        }
    });
    (format!("{kind} {}", choice.name), variants.collect())
}

fn describe_object(object: &ObjectMetadata, all: &[Metadata]) -> (String, Vec<String>) {
    let kind = if object.imp.is_trait_interface() {
        "trait"
    } else {
        "object"
    };
    let mut parts: Vec<String> = all
        .iter()
        .filter_map(|item| match item {
            Metadata::Constructor(made) if made.self_name == object.name => Some(call(
                "constructor ",
                &made.name,
                &made.inputs,
                None,
                made.throws.as_ref(),
            )),
            Metadata::Method(method) if method.self_name == object.name => Some(of_object(method)),
            Metadata::TraitMethod(method) if method.trait_name == object.name => {
                Some(of_trait(method))
            }
            Metadata::ObjectTraitImpl(implemented)
                if implemented.ty.name() == Some(&object.name) =>
            {
                Some(format!("implements {}", type_name(&implemented.trait_ty)))
            }
            _ => None,
        })
        .collect();
    parts.sort();
    (format!("{kind} {}", object.name), parts)
}

fn of_object(method: &MethodMetadata) -> String {
    call(
        waiting(method.is_async),
        &method.name,
        &method.inputs,
        method.return_type.as_ref(),
        method.throws.as_ref(),
    )
}

fn of_trait(method: &TraitMethodMetadata) -> String {
    call(
        waiting(method.is_async),
        &method.name,
        &method.inputs,
        method.return_type.as_ref(),
        method.throws.as_ref(),
    )
}

const fn waiting(is_async: bool) -> &'static str {
    if is_async { "async " } else { "" }
}

fn call(
    prefix: &str,
    name: &str,
    inputs: &[FnParamMetadata],
    answer: Option<&Type>,
    throws: Option<&Type>,
) -> String {
    let inputs: Vec<String> = inputs
        .iter()
        .map(|input| named(&input.name, &input.ty, input.default.as_ref()))
        .collect();
    let mut text = format!("{prefix}{name}({})", inputs.join(", "));
    if let Some(answer) = answer {
        text.push_str(&format!(" -> {}", type_name(answer)));
    }
    if let Some(throws) = throws {
        text.push_str(&format!(" throws {}", type_name(throws)));
    }
    text
}

fn field(field: &FieldMetadata) -> String {
    named(&field.name, &field.ty, field.default.as_ref())
}

fn named(name: &str, kind: &Type, default: Option<&DefaultValueMetadata>) -> String {
    let default = match default {
        None => String::new(),
        Some(DefaultValueMetadata::Default) => " = default".to_owned(),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::None)) => " = none".to_owned(),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::UInt(number, ..))) => {
            format!(" = {number}")
        }
        Some(DefaultValueMetadata::Literal(literal)) => format!(" = {literal:?}"),
    };
    format!("{name}: {}{default}", type_name(kind))
}

fn type_name(kind: &Type) -> String {
    match kind {
        Type::Optional { inner_type } => format!("{}?", type_name(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", type_name(inner_type)),
        other => other
            .name()
            .map_or_else(|| format!("{other:?}"), str::to_owned),
    }
}
