package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shubbak.hardware.printer.Sheet.Item;
import org.shubbak.hardware.printer.Sheet.Thing;

/// Decides by the printer's profile how each piece of a receipt travels. What can go as a shared line, as the printer's
/// own code or from its memory does; everything else is a picture, which every printer understands.
final class SheetPlan {
    private final Sheet sheet;
    private final PrinterProfile profile;

    /// Things that share rows.
    private record Rows(int top, int bottom, List<Item> items) {
        boolean all(Predicate<Item> what) {
            return items.stream().allMatch(what);
        }
    }

    private enum Way {
        PICTURE,
        LINE,
        CODE,
        KEPT
    }

    private SheetPlan(Sheet sheet, PrinterProfile profile) {
        this.sheet = sheet;
        this.profile = profile;
    }

    static List<Part> of(Sheet sheet, PrinterProfile profile) {
        return new SheetPlan(sheet, profile).parts();
    }

    private List<Part> parts() {
        List<Rows> all = rows();
        Dots drawn = sheet.picture(drawn(all));
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Rows rows : all) {
            Way way = way(rows);
            if (way != Way.PICTURE) {
                picture(drawn, from, rows.top(), parts);
                parts.add(part(way, rows, drawn));
                from = rows.bottom();
            }
        }
        picture(drawn, from, sheet.height(), parts);
        return parts;
    }

    private static void picture(Dots drawn, int from, int to, List<Part> parts) {
        if (to > from) {
            parts.add(new Part.Picture(drawn.rows(from, to)));
        }
    }

    private Part part(Way way, Rows rows, Dots drawn) {
        Dots dots = drawn.rows(rows.top(), rows.bottom());
        return switch (way) {
            case PICTURE -> new Part.Picture(dots);
            case KEPT -> new Part.Kept(dots, rows.all(item -> item.thing() instanceof Thing.Words));
            case LINE -> new Part.Line(dots, runs(rows));
            case CODE -> {
                Thing.Code code = (Thing.Code) rows.items().getFirst().thing();
                yield new Part.Code(code.text(), code.module(), code.size());
            }
        };
    }

    private static List<Part.Run> runs(Rows rows) {
        List<Part.Run> runs = new ArrayList<>();
        for (Item item : rows.items()) {
            if (item.thing() instanceof Thing.Words words && words.line() instanceof TextLine.Letters letters) {
                runs.add(new Part.Run(words.x(), letters));
            }
        }
        runs.sort(Comparator.comparingInt(Part.Run::x));
        return runs;
    }

    /// What we send as dots: all but what the printer draws itself.
    private List<Item> drawn(List<Rows> all) {
        Set<Item> left = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Rows rows : all) {
            Way way = way(rows);
            rows.items().stream()
                    .filter(item -> way == Way.CODE || (way == Way.LINE && letters(item)))
                    .forEach(left::add);
        }
        return sheet.items().stream().filter(item -> !left.contains(item)).toList();
    }

    private Way way(Rows rows) {
        if (profile.nativeQr() && rows.items().size() == 1 && rows.all(item -> item.thing() instanceof Thing.Code)) {
            return Way.CODE;
        }
        if (profile.keepsGraphics() && rows.all(this::kept)) {
            return Way.KEPT;
        }
        return profile.imageMethod().mixed() && shared(rows) ? Way.LINE : Way.PICTURE;
    }

    /// The band by every printer with a memory; whole lines only where the profile says so.
    private boolean kept(Item item) {
        boolean line = profile.imageMethod() == PrinterProfile.ImageMethod.NV_MIXED && !letters(item);
        return item.fixed() && (item.thing() instanceof Thing.Rect || line);
    }

    /// Words on one line whose ink a strip holds; larger letters stand alone.
    private static boolean shared(Rows rows) {
        boolean large = rows.bottom() - rows.top() > Face.STRIP;
        return rows.all(item ->
                item.thing() instanceof Thing.Words words && words.y() == rows.top() && (!large || letters(item)));
    }

    private static boolean letters(Item item) {
        return item.thing() instanceof Thing.Words words && words.line() instanceof TextLine.Letters;
    }

    private List<Rows> rows() {
        List<Item> sorted = new ArrayList<>(sheet.items());
        sorted.sort(Comparator.comparingInt(Item::top));
        List<Rows> all = new ArrayList<>();
        for (Item item : sorted) {
            if (!all.isEmpty() && item.top() < all.getLast().bottom()) {
                Rows before = all.removeLast();
                before.items().add(item);
                all.add(new Rows(before.top(), Math.max(before.bottom(), item.bottom()), before.items()));
            } else {
                all.add(new Rows(item.top(), item.bottom(), new ArrayList<>(List.of(item))));
            }
        }
        return all;
    }
}
