package org.shubbak.hardware.idcard.chip;

import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;

/// One connection to the system's card service (PC/SC). It ends with the service, for ever: after any error it is
/// closed and a new one is opened. The provider of the JDK cannot do even that (measured), so jnasmartcardio is used.
interface CardService extends AutoCloseable {
    CardTerminals terminals();

    @Override
    void close();

    interface Opener {
        CardService open() throws Gone;
    }

    /// The service does not run, or its library is not installed.
    final class Gone extends Exception {
        Gone(Throwable cause) {
            super("no card service", cause);
        }
    }

    static CardService system() throws Gone {
        try {
            return new Open(TerminalFactory.getInstance("PC/SC", null, new Smartcardio())
                    .terminals());
        } catch (NoSuchAlgorithmException
                | EstablishContextException
                | IllegalStateException
                | IllegalArgumentException
                | LinkageError e) {
            throw new Gone(e);
        }
    }

    record Open(CardTerminals terminals) implements CardService {
        @Override
        public void close() {
            if (terminals instanceof JnaCardTerminals context) {
                try {
                    context.close();
                } catch (CardException e) {
                    // The service is gone, and the context with it.
                }
            }
        }
    }
}
