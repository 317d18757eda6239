package org.shubbak.ui.technician;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.FileOutcome;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.technician.FoundDevice.Likely;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.technician.HubPass;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.technician.StationBench;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.LocalText;

/// A bench whose devices do what a test wants, and that remembers what it was asked.
@NullUnmarked
final class ScriptedBench implements StationBench {
    static final LocalText TROUBLE =
            new LocalText("اكتب في \u200Estation.zone\u200E منطقة زمنية.", "station.zone: write a time zone.");
    final List<String> asked = new ArrayList<>();
    final Map<DeviceKind, DeviceSetup> devices = new EnumMap<>(DeviceKind.class);
    StationBasics basics = new StationBasics(
            "ram-kiosk-1",
            "RAM",
            "01",
            new LocalText("رام الله والبيرة", "Ramallah and Al-Bireh"),
            "Asia/Hebron",
            "http://127.0.0.1:8480",
            597);
    final List<LocalText> faults = new ArrayList<>();
    DeviceSetup better;
    boolean refuses;

    /// One stick is plugged in.
    Courier courier() {
        return new Courier() {
            @Override
            public List<String> sticks() {
                asked.add("sticks");
                return List.of("/media/technician/SHUBBAK");
            }

            @Override
            public Report write(String folder) {
                asked.add("write " + folder);
                return new Report(
                        true,
                        new LocalText(
                                "كُتب على وحدة التخزين 240 حدثاً. سلّمه لمسؤول المركز الرئيسي.",
                                "240 events were written to the stick. Hand it to the hub's operator."));
            }

            @Override
            public Report take(String folder) {
                asked.add("take " + folder);
                return new Report(
                        false,
                        new LocalText(
                                "هذا الجواب لجهاز آخر، فلم يتغير شيء.",
                                "This answer is for another station, and nothing was changed."));
            }
        };
    }

    @Override
    public StationOverview overview() {
        return new StationOverview(basics, devices, faults, true);
    }

    @Override
    public List<FoundDevice> discover() {
        asked.add("discover");
        return List.of(
                new FoundDevice(
                        "serial:/dev/serial/by-id/usb-FTDI_FT232R_A50285BI-if00-port0",
                        "FT232R USB UART",
                        Likely.ADAPTER,
                        new LocalText("محوّل تسلسلي (\u200EFTDI\u200E)", "serial adapter (FTDI)"),
                        true),
                new FoundDevice(
                        "serial:/dev/ttyS0",
                        "/dev/ttyS0",
                        Likely.BUILT_IN,
                        new LocalText("منفذ مدمج", "built-in port"),
                        false),
                new FoundDevice(
                        "pcsc:ACS",
                        "ACS",
                        Likely.SMART_CARD_READER,
                        new LocalText("قارئ بطاقات", "card reader"),
                        true));
    }

    @Override
    public List<String> profiles(DeviceKind kind) {
        return switch (kind) {
            case READER -> List.of("generic", "stx-etx", "labelled", "length-prefixed", "honeywell-ocr");
            case PRINTER -> List.of("generic-80mm", "generic-58mm", "epson-tm-t88v", "epson-tm-t20", "star-escpos");
            case TERMINAL -> List.of("zvt-tcp", "zvt-serial", "zvt");
        };
    }

    @Override
    public TrialReport trial(DeviceKind kind, DeviceSetup setup) {
        asked.add("trial " + kind + " " + setup.port() + " " + setup.profile());
        List<Finding> findings = List.of(
                finding("state", "الحالة", "State", Verdict.PASSED, "جاهز.", "Ready."),
                finding(
                        "page",
                        "صفحة المعايرة",
                        "Calibration page",
                        better == null ? Verdict.PASSED : Verdict.FAILED,
                        "طُبعت الصفحة وأكدتها الطابعة (8123 بايت، 410 ملي ثانية).",
                        "The page is printed and the printer confirmed it (8123 bytes, 410 ms)."),
                finding(
                        "look",
                        "انظر إلى الورقة",
                        "Look at the paper",
                        Verdict.NOTED,
                        "قِس المسطرة: ينتهي الخط العلوي عند 72 ملم دون أن يُقطع، وكل سنتيمتر على الورقة سنتيمتر.",
                        "Measure the ruler: its upper line ends at 72 mm and is not cut off, and a centimetre is one."));
        return new TrialReport(
                findings, List.of("     0 ms open", "     2 ms > 3 B  10 04 01", "     9 ms < 1 B  12"), better);
    }

    private static Finding finding(
            String id, String whatAr, String whatEn, Verdict verdict, String sentenceAr, String sentenceEn) {
        return new Finding(id, new LocalText(whatAr, whatEn), verdict, new LocalText(sentenceAr, sentenceEn));
    }

    @Override
    public FramingAdvice framing(String port) {
        asked.add("framing " + port);
        return new FramingAdvice.Fits(
                "stx-etx", new LocalText("النمط المناسب هو \u200Estx-etx\u200E.", "The profile that fits is stx-etx."));
    }

    @Override
    public SaveOutcome save(DeviceKind kind, DeviceSetup setup) {
        asked.add("save " + kind + " " + setup.port() + " " + setup.profile());
        devices.put(kind, setup);
        return saved();
    }

    private SaveOutcome saved() {
        return refuses ? new SaveOutcome.Refused(List.of(TROUBLE)) : new SaveOutcome.Saved();
    }

    @Override
    public SaveOutcome remove(DeviceKind kind) {
        asked.add("remove " + kind);
        devices.remove(kind);
        return saved();
    }

    @Override
    public SaveOutcome save(StationBasics given) {
        asked.add("basics " + given.name() + " " + given.panelMillimetres());
        basics = given;
        return saved();
    }

    @Override
    public HubPass hubPass() {
        return new HubPass.NotGiven(new LocalText(
                "هذا الجهاز غير مسجل في المركز الرئيسي بعد.", "This computer is not enrolled at the hub yet."));
    }

    @Override
    public HubPass enrol(String hub, String code) {
        asked.add("enrol " + hub + " " + code);
        return code.startsWith("7K2QF")
                ? new HubPass.Given(
                        "ram-kiosk-2",
                        "RAM",
                        new LocalText(
                                "سُجل الجهاز في المركز باسم \u200Eram-kiosk-2\u200E حتى \u200E26/02/2027\u200E.",
                                "Enrolled at the hub as ram-kiosk-2 until 26/02/2027."))
                : new HubPass.NotGiven(new LocalText(
                        "رمز التسجيل عشرون حرفاً أو رقماً في أربع مجموعات. اكتبه كاملاً كما أعطي لك.",
                        "The code has twenty characters in four groups. Type all of it as it was given to you."));
    }

    @Override
    public SaveOutcome putBack() {
        asked.add("put back");
        faults.clear();
        return saved();
    }

    @Override
    public List<Finding> selfTest() {
        asked.add("self-test");
        return List.of(
                finding("reader", "قارئ الوثائق", "Document reader", Verdict.PASSED, "جاهز.", "Ready."),
                finding(
                        "hub",
                        "المركز الرئيسي",
                        "Hub",
                        Verdict.FAILED,
                        "لا يجيب المركز على \u200Ehttp://127.0.0.1:8480\u200E. تأكد من الشبكة والعنوان.",
                        "The hub does not answer at http://127.0.0.1:8480. Check the network and the address."),
                finding("disk", "القرص", "Disk", Verdict.NOTED, "بقي 0.8 غيغابايت فقط.", "Only 0.8 GB are free."));
    }

    @Override
    public FileOutcome report(List<Finding> findings) {
        asked.add("report " + findings.size());
        return new FileOutcome.Written("/var/lib/shubbak/reports/selftest-20261123-091500.pdf");
    }

    @Override
    public FileOutcome bundle(List<String> told) {
        asked.add("bundle " + told.size());
        return new FileOutcome.NotWritten(new LocalText("تعذر حفظ الملف.", "The file could not be written."));
    }
}
