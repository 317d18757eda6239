package org.shubbak.hardware.idcard.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Portrait;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;

/// What stands in the data groups (ICAO Doc 9303-10, 4.7). The machine readable zone is judged by our own rules:
/// JMRTD's
/// `MRZInfo` accepts any.
final class DataGroups {
    /// `FAC` and a zero.
    private static final int FACES = 0x46414300;
    private static final int FACES_HEADER = 14;
    private static final int FACE_HEADER = 20;
    private static final int FEATURE = 8;
    private static final int IMAGE_HEADER = 12;

    private DataGroups() {}

    /// DG1: `61 L 5F1F L zone`.
    static MrzReading zone(byte[] file, LocalDate today) throws ChipFault {
        byte[] zone = Ber.at(file, 0)
                .filter(whole -> whole.tag() == 0x61)
                .flatMap(whole -> whole.inside(0x5F1F))
                .filter(Ber::whole)
                .map(Ber::value)
                .orElseThrow(() -> ChipFault.unreadable("chip.damaged"));
        return Mrz.read(List.of(new String(zone, US_ASCII)), today);
    }

    /// DG2: `75 L 7F61 L … 7F60 L … 5F2E or 7F2E L face record` (ISO 19794-5). Null when there is no picture that can
    /// be shown: the printed one is there to be looked at.
    static @Nullable Portrait portrait(byte[] file) {
        Optional<Ber> face =
                Ber.at(file, 0).filter(whole -> whole.tag() == 0x75).flatMap(whole -> whole.inside(0x7F61, 0x7F60));
        return face.flatMap(one -> one.inside(0x5F2E).or(() -> one.inside(0x7F2E)))
                .filter(Ber::whole)
                .map(Ber::value)
                .map(DataGroups::image)
                .orElse(null);
    }

    private static @Nullable Portrait image(byte[] record) {
        if (record.length < FACES_HEADER + FACE_HEADER + IMAGE_HEADER) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(record);
        if (bytes.getInt(0) != FACES) {
            return null;
        }
        int features = bytes.getShort(FACES_HEADER + 4) & 0xFFFF;
        long end = FACES_HEADER + (bytes.getInt(FACES_HEADER) & 0xFFFFFFFFL);
        int start = FACES_HEADER + FACE_HEADER + FEATURE * features + IMAGE_HEADER;
        if (start >= end || end > record.length) {
            return null;
        }
        byte[] image = new byte[(int) end - start];
        bytes.get(start, image);
        boolean jpeg = record[start - IMAGE_HEADER + 1] == 0;
        return new Portrait(jpeg ? "image/jpeg" : "image/jp2", image);
    }
}
