package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// The receipt files of `devices print` and `devices render`: JSON in UTF-8. `lines`, `amounts`, `total`, `qr`,
/// `footer`
/// and `copy` may be left out; fields that are not known are passed over.
public final class ReceiptFile {
    private static final int LONGEST_QR = 1000;
    private static final OffsetDateTime HARMLESS = OffsetDateTime.parse("2000-01-01T00:00:00Z");

    private ReceiptFile() {}

    public static ReceiptReading read(Path file) {
        List<FileFault> faults = new ArrayList<>();
        return reading(JsonForm.file(file, faults), faults);
    }

    public static ReceiptReading parse(String json) {
        List<FileFault> faults = new ArrayList<>();
        return reading(JsonForm.parse("receipt", json, faults), faults);
    }

    /// A whole receipt file to begin with.
    public static String example() {
        return bundled("example-receipt.json");
    }

    static String bundled(String name) {
        try (InputStream in = ReceiptFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the receipt is missing from the build: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceiptReading reading(JsonForm form, List<FileFault> faults) {
        Receipt receipt = receipt(form);
        return faults.isEmpty() ? new ReceiptReading.Complete(receipt) : new ReceiptReading.Faulty(faults);
    }

    private static Receipt receipt(JsonForm form) {
        String qr = form.optionalText("qr");
        if (qr != null && qr.length() > LONGEST_QR) {
            form.fault("qr", Problem.of("file.tooLong", Integer.toString(LONGEST_QR)), "");
        }
        return new Receipt(
                form.oneOf("language", List.of("ar", "en")).equals("ar") ? Language.AR : Language.EN,
                words(form, "office"),
                words(form, "title"),
                form.text("number"),
                moment(form),
                form.parts("lines").stream().map(ReceiptFile::line).toList(),
                form.parts("amounts").stream()
                        .map(part -> new Receipt.Amount(words(part, "label"), money(part)))
                        .toList(),
                form.has("total") ? money(form.part("total")) : null,
                qr,
                form.has("footer") ? words(form, "footer") : null,
                form.has("copy") ? Math.toIntExact(form.number("copy", 0, 999)) : 0);
    }

    private static Receipt.Line line(JsonForm part) {
        return new Receipt.Line(words(part, "label"), part.text("value"), part.flag("ltr", false));
    }

    private static LocalText words(JsonForm form, String field) {
        JsonForm part = form.part(field);
        return new LocalText(part.text("ar"), part.text("en"));
    }

    private static Money money(JsonForm form) {
        CurrencyCode currency = form.oneOf("currency", List.of(CurrencyCode.values()));
        return new Money(form.number("minor"), currency);
    }

    private static OffsetDateTime moment(JsonForm form) {
        String text = form.text("issuedAt");
        try {
            return form.says("issuedAt") ? OffsetDateTime.parse(text) : HARMLESS;
        } catch (DateTimeParseException e) {
            return form.fault("issuedAt", Problem.of("file.moment"), HARMLESS);
        }
    }
}
