package org.shubbak.hardware.idcard;

/// A character that cannot stand where it was read and was taken for the one it is usually confused with. The zone is
/// not accepted for that: a person has to confirm.
/// @param position in the field, from 1
public record MrzCorrection(String field, int position, char read, char taken) {
    @Override
    public String toString() {
        return "MrzCorrection[" + field + " ***]";
    }
}
