package org.shubbak.hardware.printer;

import org.shubbak.core.device.Receipt;

final class SampleReceipts {
    private SampleReceipts() {}

    static Receipt arabic() {
        return receipt(ReceiptFile.example());
    }

    static Receipt english() {
        return receipt(ReceiptFile.example().replace("\"language\": \"ar\"", "\"language\": \"en\""));
    }

    static Receipt longName() {
        return receipt(ReceiptFile.example()
                .replace(
                        "محمد أحمد عبد الرحمن الخطيب",
                        "عبد الرحمن محمد نور الدين عبد اللطيف أبو عليا الأنصاري المقدسي"));
    }

    static Receipt ofOffice(String arabic) {
        return receipt(ReceiptFile.example().replace("وزارة النقل والمواصلات", arabic));
    }

    static Receipt numbered(String number) {
        return receipt(ReceiptFile.example().replace("RAM-2026-000184", number));
    }

    private static Receipt receipt(String json) {
        return ((ReceiptReading.Complete) ReceiptFile.parse(json)).receipt();
    }
}
