package org.shubbak.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.LocalText;

class FieldModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Field.Info INFO =
            new Field.Info("answer", new LocalText("سؤال", "Question"), true, false, true, null, false, null, null);

    @Test
    void datesAreTypedDayFirstInAnyDigitsAndKeptIso() {
        FieldModel date = new FieldModel(new Field.Date(INFO, null, null));
        date.typedProperty().set("٥/١١/٢٠٢٦");
        assertThat(date.check(TODAY)).isTrue();
        assertThat(date.value()).isEqualTo("2026-11-05");
        date.fill("1990-01-15");
        assertThat(date.typedProperty().get()).isEqualTo("15/01/1990");
    }

    @Test
    void anAmountCarriesTheCurrencyThatIsChosen() {
        FieldModel amount =
                new FieldModel(new Field.Amount(INFO, List.of(CurrencyCode.ILS, CurrencyCode.JOD), null, null));
        amount.typedProperty().set("1,250.5");
        assertThat(amount.value()).isEqualTo("1250.50 ILS");
        amount.currencyProperty().set(CurrencyCode.JOD);
        assertThat(amount.value()).isEqualTo("1250.500 JOD");
    }

    @Test
    void aWrongCheckDigitGoesOnWithAReasonOnly() {
        FieldModel id = new FieldModel(new Field.NationalId(INFO));
        id.typedProperty().set("400000015");
        assertThat(id.check(TODAY)).isFalse();
        id.reasonProperty().set("رأيت البطاقة");
        assertThat(id.check(TODAY)).isTrue();
        assertThat(id.overridden()).isTrue();
    }

    @Test
    void nineEqualDigitsStopWhateverTheReason() {
        FieldModel id = new FieldModel(new Field.NationalId(INFO));
        id.typedProperty().set("111111111");
        id.reasonProperty().set("رأيت البطاقة");
        assertThat(id.check(TODAY)).isFalse();
    }

    @Test
    void aMessageGoesAwayWhenTheAnswerChanges() {
        FieldModel phone = new FieldModel(new Field.Phone(INFO));
        phone.check(TODAY);
        assertThat(phone.problemProperty().get()).isNotNull();
        phone.typedProperty().set("0");
        assertThat(phone.problemProperty().get()).isNull();
    }
}
