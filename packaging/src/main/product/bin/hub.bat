@echo off
call "%~dp0..\libexec\launch.bat" org.shubbak.hub.HubMain %*
exit /b %ERRORLEVEL%
