package org.shubbak.hardware.devices;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shubbak.hardware.link.PortScanner;
import org.shubbak.hardware.link.SerialDevice;
import org.shubbak.hardware.technician.Discovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "list",
        description = "Serial ports by their stable names, smart card readers, and what each seems to be.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class ListCommand implements Callable<Integer> {
    private final PortScanner scanner;
    private final Supplier<List<String>> cardService;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    /// @param cardService the names of its readers, as `pcsc:` wants them; empty where it does not run
    ListCommand(PortScanner scanner, Supplier<List<String>> cardService) {
        this.scanner = scanner;
        this.cardService = cardService;
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> ports =
                scanner.serialPorts().stream().map(ListCommand::form).toList();
        List<String> served = cardService.get();
        List<String> cards = served.isEmpty() ? scanner.smartCardReaders() : served;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("ports", ports);
            all.put("smartCardReaders", cards);
            all.put("cardService", !served.isEmpty());
            out.println(JsonMapper.shared().writeValueAsString(all));
        } else {
            ports.forEach(port -> tell(port, out));
            String prefix = served.isEmpty() ? "smart card reader, without the card service: " : "pcsc:";
            cards.forEach(card -> out.println(prefix + card));
            if (ports.isEmpty() && cards.isEmpty()) {
                out.println("Nothing is plugged in.");
            }
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> form(SerialDevice port) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("port", "serial:" + port.port());
        form.put("device", port.device());
        form.put("vendorId", port.vendorId());
        form.put("productId", port.productId());
        form.put("serialNumber", port.serialNumber());
        form.put("product", port.product());
        form.put("seems", Discovery.seems(port));
        form.put("usable", port.usable());
        return form;
    }

    private static void tell(Map<String, Object> port, PrintWriter out) {
        out.println(port.get("port"));
        port.forEach((name, value) -> {
            if (!name.equals("port") && !value.equals("")) {
                out.println("  " + name + ": " + value);
            }
        });
    }
}
