package org.shubbak.core.technician;

import java.util.List;

/// What a technician can do at one station. Every method blocks, some for many seconds, and none may be called from a
/// window's thread. Trials open the device anew: whoever calls sees to it that nobody else holds its line.
public interface StationBench {

    StationOverview overview();

    /// What hangs on this machine now. Opens nothing.
    List<FoundDevice> discover();

    /// The profiles of readers and printers, the protocols of terminals.
    List<String> profiles(DeviceKind kind);

    /// Tries a device with a set-up that need not be saved yet. A reader waits half a minute for a document; a printer
    /// prints one page; a terminal is registered and asked, and never charges.
    TrialReport trial(DeviceKind kind, DeviceSetup setup);

    /// Listens to a reader while somebody presents a document, and says which profile its framing fits.
    FramingAdvice framing(String port);

    SaveOutcome save(DeviceKind kind, DeviceSetup setup);

    /// Takes the device out of the settings.
    SaveOutcome remove(DeviceKind kind);

    SaveOutcome save(StationBasics basics);

    /// What the station has from its hub. Asks nobody.
    HubPass hubPass();

    /// Asks the hub for it with a one-time code.
    HubPass enrol(String hub, String code);

    /// Puts the earlier settings file back; the present one takes its place.
    SaveOutcome putBack();

    List<Finding> selfTest();

    /// The self-test as PDF and JSON in the station's folder.
    FileOutcome report(List<Finding> findings);

    /// One redacted file for the help desk.
    /// @param faults the last faults of the devices, in words
    FileOutcome bundle(List<String> faults);
}
