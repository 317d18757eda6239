package org.shubbak.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.MemberList;
import org.shubbak.core.catalogue.OpeningPolicy;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;
import org.shubbak.core.counter.Station;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;

/// A made-up service, person and application.
public final class Sample {
    public static final String NUMBER = "400000014";
    public static final String WRONG_NUMBER = "400000015";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Station STATION = new Station(
            "ram-kiosk-1",
            "RAM",
            "01",
            new LocalText("رام الله والبيرة", "Ramallah and Al-Bireh"),
            ZoneId.of("Asia/Hebron"));
    public static final Fee PAID = fixed(15000);
    public static final Fee FREE = new Fee.Fixed(CurrencyCode.ILS, List.of(), false);

    public static final OpeningPolicy.Group EMPLOYEES = new OpeningPolicy.Group(
            "state-employees", new LocalText("موظفو الدولة", "State employees"), members("state-employees", NUMBER));
    public static final PolicyKey POLICY_KEY = policyKey();
    /// `later` opens in January, `for-employees` is open for one person on the list.
    public static final Catalogues OPEN = Catalogues.always(
            new ServiceCatalogue("test", true, List.of(), List.of(), List.of(), List.of())
                    .with(new OpeningPolicy(
                            POLICY_KEY.id(),
                            List.of(EMPLOYEES),
                            Map.of(
                                    "later",
                                    new OpeningPolicy.Opening(LocalDate.of(2027, 1, 15), null, null),
                                    "for-employees",
                                    new OpeningPolicy.Opening(null, null, EMPLOYEES)))),
            Optional.of(POLICY_KEY));

    private Sample() {}

    private static PolicyKey policyKey() {
        return PolicyKey.of("A".repeat(43)).orElseThrow();
    }

    private static MemberList members(String group, String number) {
        return MemberList.of(List.of(policyKey().token(group, number))).orElseThrow();
    }

    public static Fee fixed(long minor) {
        Fee.Line line =
                new Fee.Line(new LocalText("رسم الخدمة", "Service fee"), new Money(minor, CurrencyCode.ILS), "mot");
        return new Fee.Fixed(CurrencyCode.ILS, List.of(line), true);
    }

    public static Field.Info info(String name, String ar, String en, boolean prefill) {
        return new Field.Info(name, new LocalText(ar, en), true, prefill, true, null, prefill, null, null);
    }

    public static ServiceDefinition service(String id, Fee fee, Channel... channels) {
        List<Field> fields = List.of(
                new Field.NationalId(info("nationalId", "رقم الهوية", "ID number", true)),
                new Field.Plate(info("plateNumber", "رقم المركبة", "Plate number", false)),
                new Field.Phone(info("mobile", "رقم الهاتف المحمول", "Mobile number", false)));
        return new ServiceDefinition(
                id,
                true,
                "vehicle-licensing",
                "mot",
                new LocalText("تجديد رخصة مركبة", "Vehicle licence renewal"),
                new LocalText("تجديد رخصة مركبة خصوصية.", "Renews a private vehicle licence."),
                new LocalText("رخصة مركبة مجددة", "Renewed vehicle licence"),
                ServiceDefinition.Kind.PAID,
                Set.of(channels),
                Set.of("citizen"),
                List.of(new ServiceDefinition.RequiredDocument(
                        "id-card", new LocalText("بطاقة الهوية", "ID card"), 1, true)),
                fields,
                fee,
                new ServiceDefinition.LegalBasis(new LocalText("قانون", "Law"), "illustrative"),
                new ServiceDefinition.ProcessingDays(0, 1, true),
                List.of("رخصة"),
                null,
                null,
                false,
                true);
    }

    public static ServiceDefinition renewal() {
        return service("vehicle-licence-renewal", PAID, Channel.KIOSK, Channel.COUNTER);
    }

    public static Applicant person() {
        return new Applicant(NUMBER, null, null, null);
    }

    public static Answers answers() {
        return Answers.none()
                .with("nationalId", NUMBER)
                .with("plateNumber", "6-1234-H")
                .with("mobile", "0599123456");
    }

    public static CitizenApplication application(ServiceDefinition service, @Nullable String number) {
        List<Fee.Line> lines = service.fee() instanceof Fee.Fixed fixed ? fixed.lines() : List.of();
        return new CitizenApplication(
                UUID.fromString("01900000-0000-7000-8000-000000000001"),
                service.id(),
                "test",
                person(),
                answers(),
                lines,
                number == null ? ApplicationState.OPEN : ApplicationState.WAITING,
                number,
                null,
                Instant.parse("2026-11-24T07:15:00Z"),
                null);
    }

    public static IdentityDocument document(@Nullable String personalNumber) {
        return new IdentityDocument(
                IdentityDocument.Kind.PASSPORT,
                "PSE",
                "4532101",
                personalNumber,
                "AL NAJJAR",
                "YOUSEF IBRAHIM",
                "1990-01-15",
                "2029-01-14",
                "M");
    }

    public static Receipt receipt(String number) {
        return new Receipt(
                Language.AR,
                STATION.office(),
                new LocalText("وصل استلام طلب", "Application receipt"),
                number,
                OffsetDateTime.parse("2026-11-24T09:15:00+02:00"),
                List.of(),
                List.of(),
                null,
                "SHB1|" + number + "|7Q4K2M9D",
                null,
                0);
    }
}
