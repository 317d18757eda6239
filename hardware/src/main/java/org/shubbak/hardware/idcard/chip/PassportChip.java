package org.shubbak.hardware.idcard.chip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Optional;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.BACKey;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.protocol.ReadBinaryAPDUSender;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.ChipEvidence.Access;
import org.shubbak.core.device.ChipOutcome;

/// The passport application of one presented card: access by PACE or BAC, then files. JMRTD has the protocols; the
/// files are read here, because its stream waits for ever for a card that answers with nothing, and hides from the
/// caller whether a file is missing or the card is gone.
final class PassportChip {
    private static final int HEAD = 8;
    /// What fits into one protected answer of 256 bytes.
    private static final int BLOCK = PassportService.DEFAULT_MAX_BLOCKSIZE;
    /// From here on an offset no longer fits into P1 and P2.
    private static final int FAR = 0x7FFF;
    private static final int NO_SHORT_NAME = -1;
    private static final int TOKEN_STEP = 4;
    private static final int MUTUAL_STEP = 2;

    private final CardLine line;
    private final PassportService passport;
    private final ReadBinaryAPDUSender sender;

    PassportChip(CardLine line) {
        this.line = line;
        this.passport = new PassportService(line, PassportService.NORMAL_MAX_TRANCEIVE_LENGTH, BLOCK, false, true);
        this.sender = new ReadBinaryAPDUSender(line);
    }

    /// The key is tried once with each of the two protocols at most.
    Access open(AccessKey key) throws CardServiceException, ChipFault {
        PACEInfo pace = paceInfo();
        if (pace != null && pace(key, pace)) {
            return Access.PACE;
        }
        return switch (key) {
            case AccessKey.Printed printed -> bac(printed);
            case AccessKey.CardAccessNumber can -> throw ChipFault.unreadable("chip.needsThreeFields");
        };
    }

    private @Nullable PACEInfo paceInfo() throws CardServiceException {
        Optional<byte[]> file;
        try {
            file = find(PassportService.EF_CARD_ACCESS);
        } catch (ChipFault e) {
            // Whatever lies there is no list of protocols; the card may have BAC.
            return null;
        }
        try {
            return file.isEmpty()
                    ? null
                    : new CardAccessFile(new ByteArrayInputStream(file.get()))
                            .getSecurityInfos().stream()
                                    .filter(PACEInfo.class::isInstance)
                                    .map(PACEInfo.class::cast)
                                    .filter(info -> info.getParameterId() != null)
                                    .findFirst()
                                    .orElse(null);
        } catch (IOException | ClassCastException | IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    /// False when the two sides cannot agree on PACE; the card may have BAC as well.
    private boolean pace(AccessKey key, PACEInfo info) throws CardServiceException, ChipFault {
        try {
            BigInteger parameters = info.getParameterId();
            passport.doPACE(paceKey(key), info.getObjectIdentifier(), PACEInfo.toParameterSpec(parameters), parameters);
            passport.sendSelectApplet(true);
            return true;
        } catch (CardServiceProtocolException e) {
            if (line.broken()) {
                throw e;
            }
            if (e.getStep() == TOKEN_STEP) {
                throw new ChipFault(new ChipOutcome.WrongKey());
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static PACEKeySpec paceKey(AccessKey key) throws GeneralSecurityException {
        return switch (key) {
            case AccessKey.Printed printed -> PACEKeySpec.createMRZKey(bacKey(printed));
            case AccessKey.CardAccessNumber can -> PACEKeySpec.createCANKey(can.digits());
        };
    }

    private static BACKey bacKey(AccessKey.Printed printed) {
        return new BACKey(printed.documentNumber(), printed.birthDate(), printed.expiryDate());
    }

    private Access bac(AccessKey.Printed printed) throws CardServiceException, ChipFault {
        try {
            passport.sendSelectApplet(false);
        } catch (CardServiceException e) {
            if (line.broken()) {
                throw e;
            }
            throw ChipFault.unreadable("chip.foreign");
        }
        try {
            passport.doBAC(bacKey(printed));
            return Access.BAC;
        } catch (CardServiceProtocolException e) {
            if (!line.broken() && e.getStep() == MUTUAL_STEP) {
                throw new ChipFault(new ChipOutcome.WrongKey());
            }
            throw e;
        }
    }

    /// A file that every passport has.
    byte[] file(short id) throws CardServiceException, ChipFault {
        return find(id).orElseThrow(() -> ChipFault.unreadable("chip.damaged"));
    }

    /// Empty when the card says that it has no such file.
    private Optional<byte[]> find(short id) throws CardServiceException, ChipFault {
        try {
            sender.sendSelectFile(passport.getWrapper(), id);
        } catch (CardServiceException e) {
            if (line.broken()) {
                throw e;
            }
            return Optional.empty();
        }
        byte[] head = block(0, HEAD);
        int total = Ber.at(head, 0).map(Ber::total).orElseThrow(() -> ChipFault.unreadable("chip.damaged"));
        ByteArrayOutputStream file = new ByteArrayOutputStream(total);
        file.write(head, 0, Math.min(total, head.length));
        while (file.size() < total) {
            byte[] block = block(file.size(), Math.min(BLOCK, total - file.size()));
            file.write(block, 0, Math.min(block.length, total - file.size()));
        }
        return Optional.of(file.toByteArray());
    }

    /// At least one byte: a card that has no more is damaged.
    private byte[] block(int offset, int length) throws CardServiceException, ChipFault {
        byte[] block;
        try {
            block = sender.sendReadBinary(passport.getWrapper(), NO_SHORT_NAME, offset, length, false, offset > FAR);
        } catch (CardServiceException e) {
            if (line.broken()) {
                throw e;
            }
            throw ChipFault.unreadable("chip.damaged");
        } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException e) {
            throw ChipFault.unreadable("chip.damaged");
        }
        if (block == null || block.length == 0) {
            throw ChipFault.unreadable("chip.damaged");
        }
        return block;
    }
}
