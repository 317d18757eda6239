package org.shubbak.hardware.simulator.passport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jmrtd.PassportService;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.icao.MRZInfo;
import org.jmrtd.lds.iso19794.FaceImageInfo;
import org.jmrtd.lds.iso19794.FaceInfo;

/// The files of a made-up passport by their identifiers, written with JMRTD, which the reader does not use to read
/// them.
final class PassportFiles {
    private static final int DG1_TAG = 0x61;
    private static final int DG2_TAG = 0x75;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 400;

    private PassportFiles() {}

    /// @param zone the machine readable zone in one run
    static Map<Integer, byte[]> of(String zone, PassportIssuer issuer, PassportFault fault) {
        try {
            byte[] holder = new DG1File(new MRZInfo(zone)).getEncoded();
            byte[] face = face();
            byte[] forged = forged(holder);
            boolean changed = fault == PassportFault.WRONG_HASH || fault == PassportFault.FORGED_LIST;
            Map<Integer, byte[]> files = new HashMap<>();
            files.put(
                    (int) PassportService.EF_COM,
                    new COMFile("1.7", "4.0.0", new int[] {DG1_TAG, DG2_TAG}).getEncoded());
            files.put((int) PassportService.EF_DG1, changed ? forged : holder);
            files.put((int) PassportService.EF_DG2, face);
            files.put((int) PassportService.EF_SOD, signed(holder, forged, face, issuer, fault));
            if (fault == PassportFault.TRUNCATED) {
                files.put((int) PassportService.EF_DG1, Arrays.copyOf(holder, holder.length / 2));
            }
            return files;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java has these algorithms and writes JPEG", e);
        }
    }

    private static byte[] signed(byte[] holder, byte[] forged, byte[] face, PassportIssuer issuer, PassportFault fault)
            throws GeneralSecurityException {
        Map<Integer, byte[]> hashes = new TreeMap<>(Map.of(1, sha256(holder), 2, sha256(face)));
        byte[] file = new SODFile("SHA-256", "SHA256withRSA", hashes, issuer.key(), issuer.signer()).getEncoded();
        return switch (fault) {
            case BROKEN_SIGNATURE -> {
                // A CMS object ends with the signature.
                file[file.length - 10] ^= 1;
                yield file;
            }
            case FORGED_LIST -> {
                HexFormat hex = HexFormat.of();
                yield hex.parseHex(
                        hex.formatHex(file).replace(hex.formatHex(sha256(holder)), hex.formatHex(sha256(forged))));
            }
            default -> file;
        };
    }

    private static byte[] sha256(byte[] file) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(file);
    }

    /// Another given name: the check digits do not cover names.
    private static byte[] forged(byte[] holder) {
        byte[] forged = holder.clone();
        for (int at = forged.length - 1; at > 0; at--) {
            if (forged[at - 1] == '<' && Character.isUpperCase((char) forged[at])) {
                forged[at] = (byte) (forged[at] == 'Z' ? 'A' : forged[at] + 1);
                return forged;
            }
        }
        return forged;
    }

    /// A drawn head, with noise, so that the file is as long as a real one: more than 32 kB, which needs the long form
    /// of reading.
    private static byte[] face() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, 0xB0C4DE + noise.nextInt(0x48) * 0x010101);
            }
        }
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x8D6E63));
        pen.fillOval(WIDTH / 4, HEIGHT / 5, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", jpeg)) {
            throw new UncheckedIOException(new IOException("no writer for JPEG"));
        }
        byte[] bytes = jpeg.toByteArray();
        FaceImageInfo image = new FaceImageInfo(
                null,
                null,
                0,
                0,
                0,
                new int[3],
                new int[3],
                FaceImageInfo.FACE_IMAGE_TYPE_FULL_FRONTAL,
                0,
                0,
                0,
                0,
                new FaceImageInfo.FeaturePoint[0],
                WIDTH,
                HEIGHT,
                new ByteArrayInputStream(bytes),
                bytes.length,
                FaceImageInfo.IMAGE_DATA_TYPE_JPEG);
        return DG2File.createISO19794DG2File(List.of(new FaceInfo(List.of(image))))
                .getEncoded();
    }
}
