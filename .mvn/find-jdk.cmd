@REM Called by mvnw.cmd before Maven starts: one sentence when there is no JDK 25, which the toolchains need.
@ECHO OFF
SETLOCAL EnableDelayedExpansion
FOR /D %%J IN ("%JAVA_HOME%" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") DO (
    IF EXIST "%%~J\bin\javac.exe" IF EXIST "%%~J\release" (
        FOR /F "tokens=2 delims==." %%V IN ('FINDSTR /B "JAVA_VERSION=" "%%~J\release"') DO (
            SET "MAJOR=%%~V"
            SET "MAJOR=!MAJOR:"=!"
            IF !MAJOR! GEQ 25 EXIT /B 0
        )
    )
)
IF EXIST "%USERPROFILE%\.m2\toolchains.xml" EXIT /B 0
ECHO Shubbak is built with a JDK 25 and none is installed: install one (for example Temurin 25) and run this again. 1>&2
EXIT /B 1
