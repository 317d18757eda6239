@echo off
call "%~dp0..\libexec\launch.bat" org.shubbak.kiosk.KioskMain %*
exit /b %ERRORLEVEL%
