@echo off
rem Finds a Java 25 or newer and starts one of the programs with it. Usage: launch MAIN_CLASS [arguments]
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA="
for %%J in ("%HOME_DIR%\runtime" "%SHUBBAK_JAVA_HOME%" "%JAVA_HOME%") do (
    if not defined JAVA if exist "%%~J\release" (
        for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%%~J\release"') do (
            set "MAJOR=%%~V"
            set "MAJOR=!MAJOR:"=!"
            if !MAJOR! GEQ 25 set "JAVA=%%~J\bin\java.exe"
        )
    )
)
if not defined JAVA (
    echo Shubbak needs Java 25 or newer: install a JDK 25, or set SHUBBAK_JAVA_HOME to one. 1>&2
    exit /b 1
)
set "MAIN=%1"
set "ARGUMENTS="
:next
shift
if not "%~1"=="" (
    set ARGUMENTS=!ARGUMENTS! %1
    goto next
)
"%JAVA%" --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,java.smartcardio ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED -Duser.language=en ^
    "-DjSerialComm.library.path=%HOME_DIR%\lib\native" ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:-HeapDumpOnOutOfMemoryError -XX:+UseSerialGC ^
    %SHUBBAK_JAVA_OPTIONS% -cp "%HOME_DIR%\lib\*" %MAIN% !ARGUMENTS!
exit /b %ERRORLEVEL%
