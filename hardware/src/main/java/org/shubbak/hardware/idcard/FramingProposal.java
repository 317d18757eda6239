package org.shubbak.hardware.idcard;

import java.util.List;
import org.shubbak.core.text.Problem;

/// What listening to a reader has shown. Reasons are sentences for the technician; samples are the bytes that came,
/// every
/// letter as `A` and every digit as `9`.
public sealed interface FramingProposal {
    /// @param profile reads every presentation it was made from
    record Learned(ReaderProfile profile, List<Problem> reasons, List<String> samples) implements FramingProposal {
        public Learned {
            reasons = List.copyOf(reasons);
            samples = List.copyOf(samples);
        }
    }

    /// Nothing came, or nothing that a profile can be made of.
    record Unclear(List<Problem> reasons, List<String> samples) implements FramingProposal {
        public Unclear {
            reasons = List.copyOf(reasons);
            samples = List.copyOf(samples);
        }
    }

    /// @param problem `reader.absent` or `reader.lost`
    record Lost(Problem problem) implements FramingProposal {}

    default List<Problem> reasons() {
        return switch (this) {
            case Learned learned -> learned.reasons();
            case Unclear unclear -> unclear.reasons();
            case Lost lost -> List.of(lost.problem());
        };
    }
}
