//! DPoP proofs (RFC 9449): a JWT signed with ES256 by the install's own key.
//!
//! This is the format alone. The SDK signs [`signing_input`] with its device
//! key; the server checks [`Proof`] against the request.

use data_encoding::BASE64URL_NOPAD;
use handfast_domain::{InstallId, KeyThumbprint};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The `typ` of a proof.
pub const TYPE: &str = "dpop+jwt";
/// The only algorithm a proof may be signed with.
pub const ALGORITHM: &str = "ES256";
/// How far a proof's `iat` may be from the server's time, in seconds.
pub const WINDOW_SECONDS: i64 = 300;
/// The longest proof that is read, in bytes.
pub const MAX_BYTES: usize = 4_096;

/// A P-256 public key (RFC 7517, RFC 7518 §6.2). Unknown members, and so the
/// private part `d`, are refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicJwk {
    /// `P-256`.
    pub crv: String,
    /// `EC`.
    pub kty: String,
    /// The x coordinate: 32 bytes in unpadded base64url.
    pub x: String,
    /// The y coordinate: 32 bytes in unpadded base64url.
    pub y: String,
}

/// The header of a proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofHeader {
    /// [`TYPE`].
    pub typ: String,
    /// [`ALGORITHM`].
    pub alg: String,
    /// The key that signed it.
    pub jwk: PublicJwk,
}

/// The claims of a proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofClaims {
    /// A fresh random text of at least 96 bits.
    pub jti: String,
    /// The HTTP method.
    pub htm: String,
    /// The address without query and fragment.
    pub htu: String,
    /// When it was made, in seconds since the Unix epoch.
    pub iat: i64,
    /// The install that speaks; absent only at user creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ins: Option<InstallId>,
}

/// A text that is not a well-formed proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidProof {
    /// Not three parts of base64url, JSON objects in the first two.
    #[error("the proof is not a signed JWT in compact form")]
    Malformed,
    /// `typ` is not `dpop+jwt`.
    #[error("the proof's typ must be dpop+jwt")]
    Type,
    /// `alg` is not `ES256`.
    #[error("the proof's alg must be ES256")]
    Algorithm,
    /// `jwk` is not a P-256 public key without private parts.
    #[error("the proof's jwk must be a P-256 public key with kty, crv, x and y alone")]
    Key,
    /// A claim is missing or of the wrong kind.
    #[error("the proof must carry jti, htm, htu and iat")]
    Claims,
}

/// A proof taken apart, its signature not yet checked.
#[derive(Clone, Debug)]
pub struct Proof<'text> {
    /// The key that is said to have signed it.
    pub jwk: PublicJwk,
    /// What it claims.
    pub claims: ProofClaims,
    /// What the signature covers.
    pub signing_input: &'text str,
    /// `r` and `s`, 32 bytes each (RFC 7518 §3.4).
    pub signature: [u8; 64],
}

impl PublicJwk {
    /// The key with these coordinates.
    pub fn from_coordinates(x: &[u8; 32], y: &[u8; 32]) -> Self {
        Self {
            crv: "P-256".to_owned(),
            kty: "EC".to_owned(),
            x: BASE64URL_NOPAD.encode(x),
            y: BASE64URL_NOPAD.encode(y),
        }
    }

    /// The uncompressed point of SEC 1 §2.3.3: `04`, x, y. Whether it is on the
    /// curve is for the verifier to say.
    pub fn uncompressed_point(&self) -> Result<[u8; 65], InvalidProof> {
        if self.kty != "EC" || self.crv != "P-256" {
            return Err(InvalidProof::Key);
        }
        let mut point = [4; 65];
        decode_exact(&self.x, &mut point[1..33]).ok_or(InvalidProof::Key)?;
        decode_exact(&self.y, &mut point[33..]).ok_or(InvalidProof::Key)?;
        Ok(point)
    }

    /// Its thumbprint (RFC 7638 §3.2: the required members in the order of
    /// their names, without white space).
    pub fn thumbprint(&self) -> KeyThumbprint {
        let mut hash = Sha256::new();
        for part in [
            r#"{"crv":""#,
            &self.crv,
            r#"","kty":""#,
            &self.kty,
            r#"","x":""#,
            &self.x,
            r#"","y":""#,
            &self.y,
            r#""}"#,
        ] {
            hash.update(part);
        }
        KeyThumbprint::from_bytes(hash.finalize().into())
    }
}

/// The text that the device key signs: header and claims, encoded and joined.
pub fn signing_input(jwk: &PublicJwk, claims: &ProofClaims) -> String {
    let header = ProofHeader {
        typ: TYPE.to_owned(),
        alg: ALGORITHM.to_owned(),
        jwk: jwk.clone(),
    };
    format!("{}.{}", encode_json(&header), encode_json(claims))
}

/// The whole proof: the signing input and the signature over it.
pub fn compact(signing_input: &str, signature: &[u8; 64]) -> String {
    format!("{signing_input}.{}", BASE64URL_NOPAD.encode(signature))
}

impl<'text> Proof<'text> {
    /// Takes a proof apart and checks its form.
    pub fn parse(text: &'text str) -> Result<Self, InvalidProof> {
        if text.len() > MAX_BYTES {
            return Err(InvalidProof::Malformed);
        }
        let (signing_input, signature_text) =
            text.rsplit_once('.').ok_or(InvalidProof::Malformed)?;
        let (header, claims) = signing_input
            .split_once('.')
            .ok_or(InvalidProof::Malformed)?;
        let mut signature = [0; 64];
        decode_exact(signature_text, &mut signature).ok_or(InvalidProof::Malformed)?;
        let jwk = parse_header(&decode(header)?)?;
        let claims = serde_json::from_slice(&decode(claims)?).map_err(|_| InvalidProof::Claims)?;
        Ok(Self {
            jwk,
            claims,
            signing_input,
            signature,
        })
    }
}

fn parse_header(json: &[u8]) -> Result<PublicJwk, InvalidProof> {
    #[derive(Deserialize)]
    struct Loose<'json> {
        #[serde(default)]
        typ: Option<String>,
        #[serde(default)]
        alg: Option<String>,
        #[serde(borrow, default)]
        jwk: Option<&'json serde_json::value::RawValue>,
        /// Critical extensions (RFC 7515 §4.1.11): none is understood.
        #[serde(default)]
        crit: Option<serde_json::Value>,
    }
    let header: Loose<'_> = serde_json::from_slice(json).map_err(|_| InvalidProof::Malformed)?;
    if header.typ.as_deref() != Some(TYPE) {
        return Err(InvalidProof::Type);
    }
    if header.alg.as_deref() != Some(ALGORITHM) {
        return Err(InvalidProof::Algorithm);
    }
    if header.crit.is_some() {
        return Err(InvalidProof::Malformed);
    }
    let jwk = header.jwk.ok_or(InvalidProof::Key)?;
    let jwk: PublicJwk = serde_json::from_str(jwk.get()).map_err(|_| InvalidProof::Key)?;
    jwk.uncompressed_point()?;
    Ok(jwk)
}

fn encode_json(value: &impl Serialize) -> String {
    BASE64URL_NOPAD.encode(&serde_json::to_vec(value).unwrap_or_default())
}

fn decode(text: &str) -> Result<Vec<u8>, InvalidProof> {
    BASE64URL_NOPAD
        .decode(text.as_bytes())
        .map_err(|_| InvalidProof::Malformed)
}

fn decode_exact(text: &str, bytes: &mut [u8]) -> Option<()> {
    if BASE64URL_NOPAD.decode_len(text.len()) != Ok(bytes.len()) {
        return None;
    }
    BASE64URL_NOPAD
        .decode_mut(text.as_bytes(), bytes)
        .ok()
        .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jwk() -> PublicJwk {
        PublicJwk::from_coordinates(&[1; 32], &[2; 32])
    }

    fn claims() -> ProofClaims {
        ProofClaims {
            jti: "jti".into(),
            htm: "POST".into(),
            htu: "https://id.example/sdk/users".into(),
            iat: 1,
            ins: None,
        }
    }

    /// The example key and thumbprint of RFC 9449 (§4.2 and §6.1).
    #[test]
    fn thumbprint_is_the_one_of_the_rfc() {
        let jwk = PublicJwk {
            crv: "P-256".into(),
            kty: "EC".into(),
            x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs".into(),
            y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA".into(),
        };
        assert_eq!(
            jwk.thumbprint().to_string(),
            "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"
        );
    }

    #[test]
    fn reads_what_it_writes() {
        let input = signing_input(&jwk(), &claims());
        let text = compact(&input, &[9; 64]);
        let proof = Proof::parse(&text).unwrap();
        assert_eq!(proof.jwk, jwk());
        assert_eq!(proof.claims, claims());
        assert_eq!(proof.signing_input, input);
        assert_eq!(proof.signature, [9; 64]);
    }

    #[test]
    fn malformed_proofs_are_told_apart() {
        let with_header = |header: serde_json::Value| {
            format!(
                "{}.{}.{}",
                encode_json(&header),
                encode_json(&claims()),
                BASE64URL_NOPAD.encode(&[0; 64])
            )
        };
        let jwk = serde_json::to_value(jwk()).unwrap();
        let mut private = jwk.clone();
        private["d"] = "AA".into();
        let mut short = jwk.clone();
        short["x"] = "AA".into();
        #[rustfmt::skip]
        let table = [
            (serde_json::json!({"typ": "JWT", "alg": "ES256", "jwk": jwk}),               InvalidProof::Type),
            (serde_json::json!({"alg": "ES256", "jwk": jwk}),                             InvalidProof::Type),
            (serde_json::json!({"typ": TYPE, "alg": "none", "jwk": jwk}),                 InvalidProof::Algorithm),
            (serde_json::json!({"typ": TYPE, "alg": "HS256", "jwk": jwk}),                InvalidProof::Algorithm),
            (serde_json::json!({"typ": TYPE, "alg": "ES256"}),                            InvalidProof::Key),
            (serde_json::json!({"typ": TYPE, "alg": "ES256", "jwk": private}),            InvalidProof::Key),
            (serde_json::json!({"typ": TYPE, "alg": "ES256", "jwk": short}),              InvalidProof::Key),
            (serde_json::json!({"typ": TYPE, "alg": "ES256", "jwk": jwk, "crit": ["b"]}), InvalidProof::Malformed),
        ];
        for (header, expected) in table {
            assert_eq!(
                Proof::parse(&with_header(header.clone())).unwrap_err(),
                expected,
                "{header}"
            );
        }
        for text in ["", ".", "..", "a.b.c", &"x".repeat(5_000)] {
            assert_eq!(Proof::parse(text).unwrap_err(), InvalidProof::Malformed);
        }
    }
}
