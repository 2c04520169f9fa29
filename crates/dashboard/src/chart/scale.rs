//! Round numbers beside a chart, and labels under it that do not collide.

/// The most steps that an axis is divided into.
const MOST_STEPS: u64 = 4;
/// About how wide a character of a label is.
const CHARACTER: u64 = 7;
/// What stays free between two labels.
const BETWEEN_LABELS: u64 = 12;

/// 0 and a few round numbers, up to the first that is not below `most`.
pub(super) fn ticks(most: u64) -> Vec<u64> {
    let step = round_step(most.div_ceil(MOST_STEPS));
    let steps = most.div_ceil(step).max(1);
    (0..=steps)
        .map(|number| step.saturating_mul(number))
        .collect()
}

/// The first of 1, 2, 5, 10, 20, 50… that is not below `least`.
fn round_step(least: u64) -> u64 {
    let mut power: u64 = 1;
    loop {
        let steps = [1, 2, 5].map(|factor| power.saturating_mul(factor));
        if let Some(step) = steps.into_iter().find(|step| *step >= least) {
            return step;
        }
        power = power.saturating_mul(10);
    }
}

/// How long a bar is: something can always be seen of what is not zero.
pub(super) fn length(count: u64, top: u64, full: u64) -> u64 {
    if count == 0 {
        return 0;
    }
    (count.saturating_mul(full) / top.max(1)).max(2)
}

/// Every how many slots there is room for a label.
pub(super) fn label_every(longest: u64, slot: u64) -> usize {
    let wanted = width(longest) + BETWEEN_LABELS;
    usize::try_from(wanted.div_ceil(slot.max(1))).unwrap_or(usize::MAX)
}

/// About how wide a text is.
pub(super) const fn width(characters: u64) -> u64 {
    characters * CHARACTER
}

/// How many characters a text has.
pub(super) fn characters(text: &str) -> u64 {
    amount(text.chars().count())
}

/// A number of things as a number to reckon with.
pub(super) fn amount(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// `1234567` as `1,234,567`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_few_and_round_and_reach_the_top() {
        #[rustfmt::skip]
        let table: &[(u64, &[u64])] = &[
            (0,     &[0, 1]),
            (1,     &[0, 1]),
            (3,     &[0, 1, 2, 3]),
            (7,     &[0, 2, 4, 6, 8]),
            (20,    &[0, 5, 10, 15, 20]),
            (101,   &[0, 50, 100, 150]),
            (9_999, &[0, 5_000, 10_000]),
        ];
        for (most, expected) in table {
            assert_eq!(ticks(*most), *expected, "{most}");
        }
        assert_eq!(ticks(u64::MAX).last(), Some(&u64::MAX));
    }

    #[test]
    fn bars_are_in_proportion_and_never_vanish() {
        assert_eq!(length(0, 100, 200), 0);
        assert_eq!(length(1, 1_000_000, 200), 2);
        assert_eq!(length(50, 100, 200), 100);
        assert_eq!(length(100, 100, 200), 200);
    }

    #[test]
    fn labels_have_room() {
        assert_eq!(label_every(3, 55), 1);
        assert_eq!(label_every(6, 22), 3);
        assert_eq!(label_every(5, 27), 2);
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
