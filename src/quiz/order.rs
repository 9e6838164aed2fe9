//! The order of chance: where a question stands in the quiz of a seed. Our own, so that a seed means the same in every version.
//!
//! The place of a question follows from the seed and its id alone. A question that joins the bank or leaves it therefore moves no
//! other, and at most one question of a quiz is another than before.

/// The place of a question among the others: the least comes first.
///
/// The id is hashed with FNV-1a (64 bits; Fowler, Noll and Vo, RFC 9923) and mixed with the seed by `SplitMix64` (Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): the first number of a generator that starts at the
/// seed's own first number, exclusive-or the hash.
#[must_use]
pub fn rank(seed: u64, id: &str) -> u64 {
    split_mix(split_mix(seed) ^ fnv_1a(id))
}

/// The first number of a `SplitMix64` generator in this state.
pub(crate) fn split_mix(state: u64) -> u64 {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the reference implementations.
    #[test]
    fn the_generator_and_the_hash_are_the_published_ones() {
        let from_1234567 = |step: u64| split_mix(1_234_567_u64.wrapping_add(step.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let numbers = [from_1234567(0), from_1234567(1), from_1234567(2)];
        assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
        assert_eq!(fnv_1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv_1a("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn neighbouring_seeds_have_nothing_in_common() {
        let first = |seed| (0..16_u64).min_by_key(|id| rank(seed, &id.to_string()));
        let firsts: std::collections::BTreeSet<_> = (0..100).map(first).collect();
        assert_eq!(firsts.len(), 16, "every id comes first for some seed");
    }
}
