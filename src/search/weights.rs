//! Numbers that the index is written with and read with. The build and the program must agree, so both use this file.

/// BM25's constant for a word that stands in many wordings of an item.
pub(crate) const SATURATION: f32 = 1.2;

/// Weights are stored in hundredths; the largest is BM25's, 2.2.
pub(crate) const WEIGHT_UNITS: f32 = 100.0;

/// Learned weights are stored in sixteenths, in a byte.
pub(crate) const LEARNED_UNITS: f32 = 16.0;

/// Adds a number as LEB128: seven bits a byte, the lowest first, the eighth bit where more follow.
#[allow(dead_code, reason = "the build writes, the program reads")]
pub(crate) fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Takes a LEB128 number off the front.
pub(crate) fn read_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_size_come_back() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            write_number(number, &mut bytes);
            assert_eq!(read_number(&mut bytes.as_slice()), Some(number));
        }
        assert_eq!(read_number(&mut [0x80, 0x80].as_slice()), None);
    }
}
