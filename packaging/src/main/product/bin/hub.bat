@echo off
setlocal
rem Out of memory it ends, to be started again: half a hub would take lines and answer nobody.
set "SHUBBAK_JAVA_OPTIONS=-XX:+ExitOnOutOfMemoryError %SHUBBAK_JAVA_OPTIONS%"
call "%~dp0..\libexec\launch.bat" org.shubbak.hub.HubMain %*
exit /b %ERRORLEVEL%
