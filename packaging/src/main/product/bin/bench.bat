@echo off
call "%~dp0..\libexec\launch.bat" org.shubbak.packaging.bench.BenchMain %*
exit /b %ERRORLEVEL%
