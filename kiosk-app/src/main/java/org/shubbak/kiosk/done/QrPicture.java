package org.shubbak.kiosk.done;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A code for a phone, dark on white, with its quiet zone.
final class QrPicture extends Region {
    private static final int QUIET = 4;

    QrPicture(String text, double side) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        double cell = side / (code.size + 2 * QUIET);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append((x + QUIET) * cell).append(' ').append((y + QUIET) * cell);
                    path.append('h')
                            .append(cell)
                            .append('v')
                            .append(cell)
                            .append('h')
                            .append(-cell)
                            .append('z');
                }
            }
        }
        SVGPath squares = new SVGPath();
        squares.setContent(path.toString());
        squares.setManaged(false);
        getStyleClass().add("qr");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        getChildren().add(squares);
    }
}
