@echo off
call "%~dp0..\libexec\launch.bat" org.shubbak.hardware.devices.DevicesMain %*
exit /b %ERRORLEVEL%
