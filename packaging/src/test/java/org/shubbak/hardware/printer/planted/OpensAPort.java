package org.shubbak.hardware.printer.planted;

import com.fazecast.jSerialComm.SerialPort;

/// A planted fault: a serial port outside the link.
record OpensAPort(SerialPort port) {}
