//! The sum of a table, computed while its rows pass by.

use std::fmt;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::value::Value;

/// How many rows there are, and the sum of their SHA-256, modulo 2²⁵⁶. The order
/// of rows does not matter: the two stores have them in different ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checksum {
    /// How many rows.
    pub rows: u64,
    /// The sum, lowest byte first.
    sum: [u8; 32],
}

impl Checksum {
    /// Adds a row.
    pub(crate) fn add(&mut self, row: &[Value]) {
        let mut hash = Sha256::new();
        for value in row {
            value.encode(|kind, bytes| {
                hash.update([kind]);
                hash.update((bytes.len() as u64).to_be_bytes());
                hash.update(bytes);
            });
        }
        self.rows += 1;
        let mut carry = 0;
        for (sum, byte) in self.sum.iter_mut().zip(hash.finalize()) {
            let [low, high] = (u16::from(*sum) + u16::from(byte) + carry).to_le_bytes();
            *sum = low;
            carry = high.into();
        }
    }
}

/// The sum in hexadecimal.
impl fmt::Display for Checksum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&HEXLOWER.encode(&self.sum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checksum(rows: &[&[Value]]) -> Checksum {
        let mut checksum = Checksum::default();
        rows.iter().for_each(|row| checksum.add(row));
        checksum
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn the_order_of_rows_does_not_matter() {
        let (one, other) = ([text("a"), Value::Null], [text("b"), Value::Number(1)]);
        assert_eq!(checksum(&[&one, &other]), checksum(&[&other, &one]));
    }

    #[test]
    fn what_differs_has_another_sum() {
        let different: &[&[Value]] = &[
            &[text("ab"), text("c")],
            &[text("a"), text("bc")],
            &[text("abc"), Value::Null],
            &[Value::Null, text("abc")],
            &[Value::Bytes(b"ab".to_vec()), text("c")],
            &[Value::Number(0), text("c")],
        ];
        for (place, one) in different.iter().enumerate() {
            for other in &different[place + 1..] {
                assert_ne!(checksum(&[one]), checksum(&[other]));
            }
        }
    }

    #[test]
    fn a_row_that_is_there_twice_does_not_vanish() {
        let row = [text("a")];
        assert_ne!(checksum(&[&row, &row]).sum, checksum(&[]).sum);
    }

    #[test]
    fn the_sum_of_a_known_row_is_its_hash() {
        let expected = Sha256::digest([3, 0, 0, 0, 0, 0, 0, 0, 1, 7]);
        let known = checksum(&[&[Value::Bytes(vec![7])]]);
        assert_eq!(known.to_string(), HEXLOWER.encode(&expected));
    }
}
