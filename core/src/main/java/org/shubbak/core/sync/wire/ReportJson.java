package org.shubbak.core.sync.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a station's report:
/// ```
/// {"station":"ram-03","sentAt":"2026-11-28T08:00:00Z","program":"kiosk 0.1.0","catalogue":"0.1",
///  "queue":{"waiting":3,"oldestSeconds":40,"aside":0},"openPayments":0,
///  "devices":[{"device":"printer","state":"not-ready","problem":"printer.paperOut"}]}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class ReportJson {
    public static final int MAX_BYTES = 16 * 1024;

    private static final int MOST = Integer.MAX_VALUE;
    private static final String CODE = "[A-Za-z0-9.-]{1,64}";

    private ReportJson() {}

    public static byte[] write(StationReport report) {
        ObjectNode root = StrictJson.object()
                .put("station", report.station())
                .put("sentAt", report.sentAt())
                .put("program", report.program())
                .put("catalogue", report.catalogue());
        root.putObject("queue")
                .put("waiting", report.queue().waiting())
                .put("oldestSeconds", report.queue().oldestSeconds())
                .put("aside", report.queue().aside());
        root.put("openPayments", report.openPayments());
        devices(root.putArray("devices"), report.devices());
        return StrictJson.bytes(root);
    }

    /// The devices alone, as the hub keeps them.
    public static String devices(List<StationReport.DeviceWord> devices) {
        ObjectNode root = StrictJson.object();
        devices(root.putArray("devices"), devices);
        return StrictJson.text(root);
    }

    private static void devices(ArrayNode list, List<StationReport.DeviceWord> devices) {
        for (StationReport.DeviceWord device : devices) {
            ObjectNode one = list.addObject().put("device", device.device()).put("state", device.state());
            if (device.problem() != null) {
                one.put("problem", device.problem());
            }
        }
    }

    public static Parsed<StationReport> read(byte[] json) {
        return StrictJson.message(json, shape -> {
            WireShape queue = shape.inner("queue");
            return new StationReport(
                    shape.name("station"),
                    shape.instant("sentAt"),
                    shape.name("program"),
                    shape.name("catalogue"),
                    new StationReport.Queue(
                            (int) queue.count("waiting", 0, MOST), queue.count("oldestSeconds", 0, MOST), (int)
                                    queue.count("aside", 0, MOST)),
                    (int) shape.count("openPayments", 0, MOST),
                    devices(shape));
        });
    }

    /// As [#devices] wrote them.
    public static Parsed<List<StationReport.DeviceWord>> readDevices(byte[] json) {
        return StrictJson.message(json, ReportJson::devices);
    }

    private static List<StationReport.DeviceWord> devices(WireShape shape) throws WireShape.Unfit {
        List<StationReport.DeviceWord> devices = new ArrayList<>();
        for (JsonNode node : shape.array("devices")) {
            WireShape device = WireShape.object("device", node);
            if (devices.size() == StationReport.MOST_DEVICES) {
                throw shape.unfit("devices", "a short list");
            }
            devices.add(new StationReport.DeviceWord(
                    code(device, "device"),
                    code(device, "state"),
                    device.has("problem") ? code(device, "problem") : null));
        }
        return devices;
    }

    private static String code(WireShape shape, String field) throws WireShape.Unfit {
        String value = shape.text(field);
        if (!value.matches(CODE)) {
            throw shape.unfit(field, "a code");
        }
        return value;
    }
}
