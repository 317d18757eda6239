package org.shubbak.hub.desk;

import java.util.Set;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.fleet.DeviceWords;

/// What is said of one device, in the hub's own words: a station newer than this hub may send a code that it has none
/// for.
final class DeviceCells {
    private static final Set<String> STATES = Set.of("ready", "not-ready", "busy", "opening", "absent", "lost");

    private DeviceCells() {}

    static String kind(Visit visit, DeviceWord device) {
        String key = "desk.device." + device.device();
        return visit.has(key) ? visit.say(key) : device.device();
    }

    static Pill pill(DeviceWord device) {
        if (DeviceWords.none(device)) {
            return Pill.NONE;
        }
        if (DeviceWords.down(device)) {
            return Pill.BAD;
        }
        return device.problem() == null ? Pill.GOOD : Pill.WARN;
    }

    static String word(Visit visit, DeviceWord device) {
        String state = STATES.contains(device.state()) ? device.state() : "unknown";
        if (DeviceWords.none(device)) {
            return visit.say("desk.state.none");
        }
        String problem = device.problem();
        if (problem == null) {
            return visit.say("desk.state." + state);
        }
        String key = "desk.problem." + problem;
        return visit.has(key) ? visit.say(key) : visit.say("desk.state." + state) + " (" + problem + ")";
    }
}
